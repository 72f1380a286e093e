package dev.assay.model;

import dev.assay.saying.Saying;
import java.util.function.Function;

/**
 * Something in a file that could not be used, or was used after a repair.
 *
 * @param path the file
 * @param where where in it: a line, a byte, a row, a key; nothing for the whole file
 * @param said what is wrong, in words an analyst uses; as the sentence it was kept as where nothing else was kept
 * @param advice what to do about it; nothing where nothing need be done
 * @param remark whether it is worth knowing alone: nothing was lost or left out
 */
public record Problem(String path, Saying where, Saying said, Saying advice, boolean remark) {

    /** What it says, in one language. */
    public record Words(String path, String place, String message, String remedy) {}

    /** Something that could not be used, or was repaired. */
    public Problem(String path, Saying where, Saying said, Saying advice) {
        this(path, where, said, advice, false);
    }

    public static Problem remark(String path, Saying said, Saying advice) {
        return new Problem(path, Saying.NOTHING, said, advice, true);
    }

    /** Something with a posting, whatever file it came in. */
    public static Problem ofPosting(String postingId, Saying said, Saying advice) {
        return new Problem("", Saying.of("place.posting", postingId), said, advice);
    }

    /** What it says in a language, with no name in it that goes on for ever. */
    public Words in(Function<Saying, String> language) {
        return new Words(path, Excerpt.inMessage(language.apply(where), language),
                Excerpt.inMessage(language.apply(said), language), language.apply(advice));
    }

    /** Where in the file, in English, as commands and files have it. */
    public String place() {
        return in(Saying::english).place();
    }

    /** What is wrong, in English words, as commands and files have it. */
    public String message() {
        return in(Saying::english).message();
    }

    /** What to do about it, in English words. */
    public String remedy() {
        return advice.english();
    }

    /** As whoever looks into the program reads it. */
    @Override
    public String toString() {
        return String.valueOf(in(Saying::english));
    }
}
