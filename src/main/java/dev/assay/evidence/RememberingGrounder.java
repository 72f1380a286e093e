package dev.assay.evidence;

import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Grounds no claim twice: remembers the postings used last, by the SHA-256 of their texts and Pass 1 facts, and what
 * was found for each claim over them. Gives what the grounder behind it gives. Safe to share between threads.
 */
public final class RememberingGrounder implements Grounder {

    private static final int MOST_POSTINGS = 64;
    private static final int MOST_CLAIMS = 1000;

    private final Grounder behind;
    private final Map<String, Grounded> postings;

    /** @param behind does the work; what it gives must depend on its input alone */
    public RememberingGrounder(Grounder behind) {
        this.behind = behind;
        this.postings = latest(MOST_POSTINGS);
    }

    @Override
    public Grounded over(Posting posting, List<Pass1> pass1) {
        String key = hash(posting, pass1);
        synchronized (postings) {
            Grounded known = postings.get(key);
            if (known != null) {
                return known;
            }
        }
        Grounded fresh = new Remembered(behind.over(posting, pass1));
        synchronized (postings) {
            Grounded other = postings.putIfAbsent(key, fresh);
            return other == null ? fresh : other;
        }
    }

    /** What a grounding depends on besides the posting. */
    private record Claim(String field, FieldValue value, String evidence) {}

    private static final class Remembered implements Grounded {

        private final Grounded behind;
        private final Map<Claim, Grounding> found = latest(MOST_CLAIMS);

        Remembered(Grounded behind) {
            this.behind = behind;
        }

        @Override
        public Grounding ground(InferredField field) {
            Claim claim = new Claim(field.field(), field.value(), field.evidence());
            synchronized (found) {
                Grounding known = found.get(claim);
                if (known != null) {
                    return known;
                }
            }
            Grounding fresh = behind.ground(field);
            synchronized (found) {
                found.put(claim, fresh);
            }
            return fresh;
        }
    }

    private static String hash(Posting posting, List<Pass1> pass1) {
        MessageDigest digest = sha256();
        for (String text : List.of(posting.title(), posting.company(), posting.location(),
                posting.description())) {
            add(text, digest);
        }
        for (Pass1 one : pass1) {
            one.facts().forEach((key, value) -> {
                add(key, digest);
                add(String.valueOf(value), digest);
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds a text and its length, so that no two rows of texts read the same. */
    private static void add(String text, MessageDigest digest) {
        digest.update((text.length() + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static <K, V> Map<K, V> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
