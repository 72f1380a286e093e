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
        String named = summary == null
                ? ""
                : Stream.of(summary.title(), summary.company()).map(HeaderText::of)
                        .filter(HeaderText::isNamed).map(HeaderText::text)
                        .collect(Collectors.joining(" · "));
        return named.isEmpty() ? id : named;
    }
}
