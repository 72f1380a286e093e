package dev.assay.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names that are the same whenever the same bytes are read again. */
final class AnswerIds {

    private AnswerIds() {}

    /** The id of a run: from its original, its number among the original's runs, its posting and its model. */
    static String of(String sha, int number, String postingId, String model) {
        String all = sha + '\n' + number + '\n' + postingId + '\n' + model;
        return sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /** The SHA-256 of bytes, in lower-case hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
