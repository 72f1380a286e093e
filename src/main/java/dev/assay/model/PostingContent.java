package dev.assay.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a posting says, whatever it is called: the identity of postings that have no id. */
public final class PostingContent {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_SLUG = 32;
    private static final int ID_DIGITS = 10;

    private PostingContent() {}

    /** Equal for postings with the same title, company, location and text, however their lines are ended. */
    public static String key(Posting posting) {
        return sha256(plain(posting.title()) + '\n' + plain(posting.company()) + '\n'
                + plain(posting.location()) + '\n' + plain(posting.description()));
    }

    /** Equal for postings with the same text; empty where there is none. */
    public static String textKey(Posting posting) {
        return posting.hasText() ? sha256(plain(posting.description())) : "";
    }

    /** An id made of what the posting says: its title, and a mark of the whole. */
    public static String id(Posting posting) {
        String slug = NO_LETTERS.matcher(plain(posting.title()).toLowerCase(Locale.ROOT)).replaceAll("-");
        int end = slug.offsetByCodePoints(0, Math.min(LONGEST_SLUG, slug.codePointCount(0, slug.length())));
        String start = slug.substring(0, end).replaceAll("^-|-$", "");
        return (start.isEmpty() ? "posting" : start) + "-" + key(posting).substring(0, ID_DIGITS);
    }

    private static String plain(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
