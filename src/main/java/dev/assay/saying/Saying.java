package dev.assay.saying;

import java.util.List;

/**
 * Something that is said, in no language yet: commands and files say it in English, the window in its own.
 *
 * @param code what {@link SayingWords} knows it by; empty where only a sentence was kept
 * @param about what it speaks of: texts, {@link Long}, {@link Double}, and what is said itself
 */
public record Saying(String code, List<Object> about) {

    /** Where nothing is said. */
    public static final Saying NOTHING = plain("");

    /** What begins as a sentence does, and ends so: not in words of a language, so it is in no bundle. */
    static final String SENTENCE = "sentence";

    public Saying {
        about = about.stream().map(Saying::bare).toList();
    }

    /** A name is the same by itself as where it is said. */
    private static Object bare(Object part) {
        return switch (part) {
            case Saying said when said.code.isEmpty() && !said.about.isEmpty() -> said.about.getFirst();
            case Integer number -> number.longValue();
            default -> part;
        };
    }

    /** Something that there are sentences for. @param about texts, numbers and what is said itself */
    public static Saying of(String code, Object... about) {
        return new Saying(code, List.of(about));
    }

    /** A sentence as it stands, or a name: the same in every language. */
    public static Saying plain(String sentence) {
        return new Saying("", List.of(sentence));
    }

    /** A sentence that data hold, and the code under which other languages have it. */
    public static Saying named(String code, String sentence) {
        return new Saying(code, List.of(sentence));
    }

    /** Several in a row. @param code of what joins two */
    public static Saying joined(String code, List<Saying> several) {
        return several.stream().reduce((before, next) -> of(code, before, next)).orElse(plain(""));
    }

    /** Several names or places: {@code a, b and c}. */
    public static Saying listed(List<Saying> several) {
        return several.size() < 2
                ? joined("joined.comma", several)
                : of("joined.and", joined("joined.comma", several.subList(0, several.size() - 1)),
                        several.getLast());
    }

    /** A remark as a sentence, whether or not it was one. */
    public static Saying sentence(Saying remark) {
        return of(SENTENCE, remark);
    }

    public boolean isEmpty() {
        return equals(NOTHING);
    }

    /** In English, as commands and files have it. */
    public String english() {
        return SayingWords.ENGLISH.of(this);
    }
}
