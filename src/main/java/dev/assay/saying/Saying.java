package dev.assay.saying;

import java.util.List;

/**
 * Something that is said, in no language yet: commands and files say it in English, the window in its own.
 *
 * @param code what {@link SayingWords} knows it by; empty where only a sentence was kept
 * @param about what it speaks of: texts, {@link Long}, {@link Double}, and what is said itself
 */
public record Saying(String code, List<Object> about) {

    public Saying {
        about = List.copyOf(about);
    }

    /** Something that there are sentences for. @param about texts, numbers and what is said itself */
    public static Saying of(String code, Object... about) {
        Object[] plain = about.clone();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] instanceof Integer number) {
                plain[i] = number.longValue();
            }
        }
        return new Saying(code, List.of(plain));
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

    /** In English, as commands and files have it. */
    public String english() {
        return SayingWords.ENGLISH.of(this);
    }
}
