package dev.assay.evaluation.gold;

import org.jspecify.annotations.Nullable;

/**
 * How a set, or one of its versions, is named.
 *
 * @param version 0 for the newest
 */
public record GoldSetName(String name, int version) {

    static final String SIGN = "@";

    /**
     * A name such as {@code pilot}, or {@code pilot@2} for its second version.
     *
     * @throws IllegalArgumentException if it names none; the message says so
     */
    public static GoldSetName read(String words) {
        int sign = words.lastIndexOf(SIGN);
        if (sign < 0) {
            return new GoldSetName(checked(words), 0);
        }
        try {
            int version = Integer.parseInt(words.substring(sign + 1));
            if (version > 0) {
                return new GoldSetName(checked(words.substring(0, sign)), version);
            }
        } catch (NumberFormatException e) {
            throw unread(words, e);
        }
        throw unread(words, null);
    }

    /** A name that a set can be given. @throws IllegalArgumentException if it is none */
    public static String checked(String name) {
        if (name.isBlank() || name.contains(SIGN) || !name.equals(name.strip())
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name for a set. Use letters and signs"
                    + " other than @, with no space at either end.");
        }
        return name;
    }

    private static IllegalArgumentException unread(String words, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "\"" + words + "\" names no version of a set. Write NAME or NAME@2.",
                cause);
    }
}
