package dev.assay.ui.posting;

import dev.assay.evidence.document.Range;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds words in a text, whatever their case and however they are spaced. */
final class Finder {

    private Finder() {}

    /** @return where the query stands, first to last, in UTF-16 units; nothing for a blank query */
    static List<Range> find(String text, String query) {
        if (query.isBlank()) {
            return List.of();
        }
        String pattern = Stream.of(query.strip().split("\\s+")).map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text)
                .results()
                .map(match -> new Range(match.start(), match.end())).toList();
    }
}
