package dev.assay.ui.value;

import dev.assay.review.PostingSummary;
import dev.assay.text.document.HeaderText;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a posting is called where a line names it. */
public final class PostingHeading {

    private PostingHeading() {}

    /**
     * Its title and company; its id where neither is known.
     *
     * @param summary null where the posting is gone
     */
    public static String of(String id, @Nullable PostingSummary summary) {
        return summary == null ? id : of(id, summary.title(), summary.company());
    }

    /** As {@link #of(String, PostingSummary)}, of what was read of a posting. */
    public static String of(String id, String title, String company) {
        String named = Stream.of(title, company).map(HeaderText::of).filter(HeaderText::isNamed)
                .map(HeaderText::text).collect(Collectors.joining(" · "));
        return named.isEmpty() ? id : named;
    }
}
