package dev.assay.ui.review.posting;

import dev.assay.text.document.Range;
import dev.assay.ui.control.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words by which an entry of Pass 1 may stand in a text, and where they do. */
final class FactPieces {

    private static final int THOUSAND = 1000;

    private FactPieces() {}

    /** The words, the likeliest of each piece first; empty for what says nothing. */
    static List<String> of(String key, @Nullable Object plain) {
        return switch (plain) {
            case null -> List.of();
            case Object said when FactText.isSilent(said) -> List.of();
            case String text when FactText.isKey(text) -> written(text);
            case String text -> List.of(FactText.text(text).replaceAll("[\\s.;,]+$", ""));
            case List<?> items -> items.stream().flatMap(item -> of(key, item).stream()).toList();
            case Boolean yes -> yes ? List.of(topic(key)) : List.of();
            case Number number -> figures(number);
            default -> List.of();
        };
    }

    /** A key's words, as people write them. */
    private static List<String> written(String key) {
        return Stream.of(" ", "-", "").map(between -> key.replace("_", between)).distinct().toList();
    }

    /** What an entry that only says yes says it of. */
    private static String topic(String key) {
        return FactText.label(key).replaceFirst(" (mentioned|stated|offered)$", "");
    }

    private static List<String> figures(Number number) {
        double value = number.doubleValue();
        List<String> figures = new ArrayList<>(List.of(FactText.grouped(value), FactText.number(number)));
        if (value >= THOUSAND && value % THOUSAND == 0) {
            figures.add(FactText.number(value / THOUSAND) + "k");
        }
        return figures.stream().distinct().toList();
    }

    /** Where pieces stand as words of their own, piece by piece; each place once. */
    static List<Range> places(List<String> pieces, Page page) {
        List<Range> found = new ArrayList<>();
        for (String piece : pieces) {
            Finder.find(page.text(), piece).stream().filter(range -> isWhole(page.text(), range))
                    .filter(range -> found.stream().noneMatch(
                            other -> range.start() < other.end() && other.start() < range.end()))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isWhole(String text, Range range) {
        return isBreak(text, range.start() - 1, range.start()) && isBreak(text, range.end() - 1, range.end());
    }

    /** Whether no word, and no number, goes on from one letter to the next. */
    private static boolean isBreak(String text, int before, int after) {
        return before < 0 || after >= text.length() || !Character.isLetterOrDigit(text.charAt(before))
                || !Character.isLetterOrDigit(text.charAt(after));
    }
}
