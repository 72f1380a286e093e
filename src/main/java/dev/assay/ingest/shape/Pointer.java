package dev.assay.ingest.shape;

import java.util.List;
import java.util.stream.Stream;

/**
 * A place in a record: a JSON Pointer whose steps are compared as folded names, and in which {@code *} stands for
 * every item of a list or every member of an object.
 *
 * @param steps the folded names that lead there
 * @param around whether it begins in the object that the record stands in, written {@code envelope:/…}
 * @param text as it is written
 */
public record Pointer(List<String> steps, boolean around, String text) {

    static final String EVERY = "*";
    private static final String ENVELOPE = "envelope:";

    public Pointer {
        steps = List.copyOf(steps);
    }

    /** @param text a pointer; a name alone is a member of the record, such as a column */
    public static Pointer of(String text) {
        boolean around = text.startsWith(ENVELOPE);
        String path = around ? text.substring(ENVELOPE.length()) : text;
        String rest = path.startsWith("/") ? path.substring(1) : path;
        List<String> steps = Stream.of(rest.split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .map(step -> step.equals(EVERY) ? EVERY : NameFolding.fold(step)).toList();
        return new Pointer(steps, around, text);
    }

    /** Whether it may lead to more than one value. */
    boolean isMany() {
        return steps.contains(EVERY);
    }

    /** Each of the items there. */
    Pointer every() {
        return of(text + "/" + EVERY);
    }

    /** The item of that number there. */
    Pointer item(int number) {
        List<String> there = Stream.concat(steps.stream(), Stream.of(Integer.toString(number))).toList();
        return new Pointer(there, around, text + "/" + number);
    }

    /** This pointer's place below another. */
    Pointer below(Pointer other) {
        return new Pointer(Stream.concat(other.steps.stream(), steps.stream()).toList(), other.around,
                other.text + text);
    }
}
