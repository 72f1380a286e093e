package dev.assay.ingest.shape;

/** Tells a text from a mere detail: an address, a hash or a picture in letters is long, but has no words. */
public final class LongText {

    /** From so many letters on, a string with spaces in it is a text. */
    private static final int LENGTH = 80;

    private LongText() {}

    public static boolean isOne(String text) {
        if (text.length() < LENGTH) {
            return false;
        }
        long signs = text.chars().filter(c -> c > 0x2E7F).count();
        long words = 1;
        for (int i = 1; i < text.length(); i++) {
            words += text.charAt(i) <= ' ' && text.charAt(i - 1) > ' ' ? 1 : 0;
        }
        return words >= 8 || signs >= LENGTH / 2;
    }
}
