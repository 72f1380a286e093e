package dev.assay.ui.wording;

import java.util.Arrays;
import java.util.Locale;

/** The language of the window: the system's, where the window has it, or one that was chosen. */
public enum Language {
    SYSTEM, ENGLISH, GERMAN;

    /** What the words are in. @param system the language of the system, for {@link #SYSTEM} */
    Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.GERMAN;
        };
    }

    /** The language of a kept name; the system's where the name means nothing here. */
    public static Language of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(SYSTEM);
    }
}
