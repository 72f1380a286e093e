package dev.assay.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Something that people made of a review beside its decisions, such as a ruling or a gold set.
 *
 * @param name one thing under which its versions follow each other
 * @param version from 1
 * @param content a JSON text, as it was given
 * @param hash the SHA-256 of the content, in lower-case hex
 * @param reviewer who made it
 * @param at when it was kept
 */
public record Artefact(ArtefactKind kind, String name, int version, String content, String hash,
        String reviewer, Instant at) {

    /** The same under another number. */
    public Artefact numbered(int number) {
        return number == version
                ? this
                : new Artefact(kind, name, number, content, hash, reviewer, at);
    }

    /** The hash of a content. */
    public static String hash(String content) {
        return HexFormat.of().formatHex(sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** What a content, or a part of it, is told by. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Whether the content is the one that was kept. */
    public boolean isSound() {
        return hash.equals(hash(content));
    }
}
