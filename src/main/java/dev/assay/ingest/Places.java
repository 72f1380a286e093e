package dev.assay.ingest;

import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several places in a file, as one says them: {@code id in rows 1, 3 and 7}, {@code lines 2 to 6 and 2 more}. */
final class Places {

    private static final int LEAST_IN_A_RUN = 3;
    private static final String WITHIN = "joined.comma";
    /** What several of a kind of numbered places are said by. */
    private static final Map<String, String> SEVERAL = Map.of("place.row", "place.rows", "place.line",
            "place.lines", "place.item", "place.items", "place.sheet-row", "place.sheet-rows",
            "place.numbered", "place.numbered-several");
    /** Names of lists whose items are numbered as those of no name are. */
    private static final List<String> LISTS = List.of("row", "line", "item");

    private Places() {}

    /** A place within another. */
    static Saying within(Saying outer, Saying place) {
        return outer.isEmpty() ? place : place.isEmpty() ? outer : Saying.of(WITHIN, outer, place);
    }

    /** @param all how many there are; those named come first */
    static Saying of(List<Saying> named, int all) {
        List<Saying> last = all > named.size()
                ? List.of(Saying.of("place.more", all - named.size()))
                : List.of();
        List<Numbered> numbered = named.stream().map(Numbered::of).filter(Objects::nonNull).toList();
        if (named.size() < 2 || numbered.size() < named.size()
                || numbered.stream().map(Numbered::unnumbered).distinct().count() > 1) {
            return Saying.listed(Stream.concat(named.stream(), last.stream()).toList());
        }
        List<Saying> runs = runs(numbered.stream().map(Numbered::number).toList());
        return numbered.getFirst()
                .several(Saying.listed(Stream.concat(runs.stream(), last.stream()).toList()));
    }

    /**
     * A place of which one step is numbered.
     *
     * @param kind the step's code
     * @param of what the step is one of, such as a sheet; empty where it is one of the file's
     */
    private record Numbered(Saying before, String kind, List<Object> of, long number, Saying after) {

        static @Nullable Numbered of(Saying place) {
            List<Saying> steps = steps(place);
            for (int i = 0; i < steps.size(); i++) {
                Saying step = steps.get(i);
                if (SEVERAL.containsKey(step.code()) && step.about().getLast() instanceof Long number) {
                    List<Object> of = step.about().subList(0, step.about().size() - 1);
                    if (!step.code().equals("place.numbered")
                            || LISTS.stream().anyMatch(String.valueOf(of.getFirst())::endsWith)) {
                        return new Numbered(Saying.joined(WITHIN, steps.subList(0, i)), step.code(), of,
                                number,
                                Saying.joined(WITHIN, steps.subList(i + 1, steps.size())));
                    }
                }
            }
            return null;
        }

        Numbered unnumbered() {
            return new Numbered(before, kind, of, 0, after);
        }

        Saying several(Saying numbers) {
            Saying all = Saying.of(SEVERAL.getOrDefault(kind, kind),
                    Stream.concat(of.stream(), Stream.of(numbers)).toArray());
            return of.isEmpty() ? within(before, part(after, all)) : part(after, within(before, all));
        }

        private static Saying part(Saying what, Saying in) {
            return what.isEmpty() ? in : Saying.of("place.in", what, in);
        }
    }

    private static List<Saying> steps(Object place) {
        return place instanceof Saying said
                ? said.code().equals(WITHIN)
                        ? said.about().stream().flatMap(part -> steps(part).stream()).toList()
                        : List.of(said)
                : List.of(Saying.plain(String.valueOf(place)));
    }

    /** Numbers that follow each other as one. */
    private static List<Saying> runs(List<Long> numbers) {
        List<Saying> runs = new ArrayList<>();
        for (int at = 0; at < numbers.size();) {
            int end = at + 1;
            while (end < numbers.size() && numbers.get(end) == numbers.get(end - 1) + 1) {
                end++;
            }
            if (end - at >= LEAST_IN_A_RUN) {
                runs.add(Saying.of("place.to", numbers.get(at), numbers.get(end - 1)));
            } else {
                numbers.subList(at, end).forEach(number -> runs.add(Saying.plain(number.toString())));
            }
            at = end;
        }
        return runs;
    }
}
