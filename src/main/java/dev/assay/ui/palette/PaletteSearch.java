package dev.assay.ui.palette;

import dev.assay.text.FoldedText;
import dev.assay.ui.screen.PaletteEntry;
import dev.assay.ui.screen.PaletteKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds entries by what was typed: each word of it must stand in the name or the detail, in any order, compared as all
 * texts are. What begins with it comes before what has words that begin so, and these before what has it within words.
 */
final class PaletteSearch {

    /** So many of a kind are shown; who wants others types more. */
    private static final int MOST = 8;
    private static final int NOT_FOUND = 9;

    private PaletteSearch() {}

    /**
     * What is shown: kind by kind, the kind with the best match first and postings, which arrive late, last.
     *
     * @param recent what was done last, latest first; where nothing was typed, these come first
     */
    static List<PaletteEntry> find(List<PaletteEntry> all, String typed, List<PaletteEntry> recent) {
        String wanted = FoldedText.fold(typed).strip();
        if (wanted.isEmpty()) {
            List<PaletteEntry> usual = all.stream()
                    .filter(entry -> entry.kind() == PaletteKind.ACTION || entry.kind() == PaletteKind.SCREEN)
                    .filter(entry -> recent.stream().noneMatch(done -> isSame(done, entry))).toList();
            return Stream.concat(recent.stream().flatMap(done -> all.stream().filter(e -> isSame(e, done))),
                    usual.stream()).toList();
        }
        Map<PaletteKind, List<Found>> found = new EnumMap<>(PaletteKind.class);
        for (PaletteEntry entry : all) {
            int rank = rank(entry, wanted);
            if (rank < NOT_FOUND) {
                found.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(new Found(entry, rank,
                        place(recent, entry).orElse(recent.size())));
            }
        }
        found.values().forEach(list -> list.sort(Found.BEST_FIRST));
        return found.entrySet().stream()
                .sorted(Comparator
                        .comparing(
                                (Map.Entry<PaletteKind, List<Found>> e) -> e.getKey() == PaletteKind.POSTING)
                        .thenComparing(entry -> entry.getValue().getFirst(), Found.BEST_FIRST))
                .flatMap(entry -> entry.getValue().stream().limit(MOST).map(Found::entry)).toList();
    }

    private static boolean isSame(PaletteEntry one, PaletteEntry other) {
        return one.kind() == other.kind() && one.id().equals(other.id());
    }

    private static OptionalInt place(List<PaletteEntry> recent, PaletteEntry entry) {
        return IntStream.range(0, recent.size()).filter(at -> isSame(recent.get(at), entry)).findFirst();
    }

    /** The less, the better; {@link #NOT_FOUND} where a word is missing. */
    private static int rank(PaletteEntry entry, String wanted) {
        String name = FoldedText.fold(entry.name());
        if (name.startsWith(wanted)) {
            return name.length() == wanted.length() ? 0 : 1;
        }
        String[] words = wanted.split(" ");
        if (Stream.of(words).allMatch(word -> hasWord(name, word))) {
            return 2;
        }
        String whole = name + ' ' + FoldedText.fold(entry.detail());
        if (Stream.of(words).allMatch(word -> hasWord(whole, word))) {
            return 3;
        }
        return Stream.of(words).allMatch(whole::contains) || FoldedText.fold(entry.id()).equals(wanted)
                ? 4
                : NOT_FOUND;
    }

    /** Whether a word begins so. */
    private static boolean hasWord(String text, String beginning) {
        int at = text.indexOf(beginning);
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = text.indexOf(beginning, at + 1);
        }
        return at >= 0;
    }

    private record Found(PaletteEntry entry, int rank, int recent) {

        static final Comparator<Found> BEST_FIRST = Comparator.comparingInt(Found::rank)
                .thenComparingInt(Found::recent);
    }
}
