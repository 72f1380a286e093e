package dev.assay.cli;

import dev.assay.review.ReviewStore;
import org.jspecify.annotations.Nullable;

/** Who decides: whom the command line names, else the store's reviewer. */
final class GivenReviewer {

    private GivenReviewer() {}

    /** @throws CommandException if neither says who */
    static String of(@Nullable String given, ReviewStore store) {
        String name = given == null ? store.settings().values().reviewer() : given;
        if (name.isBlank()) {
            throw new CommandException("Nobody is named who decides. Say who with --reviewer NAME.");
        }
        // Who decides in a blind store decides on what they see.
        store.people().lookAs(name);
        return name;
    }
}
