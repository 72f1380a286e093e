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
import java.util.Iterator;
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
    /** In UTF-16 units of text: what is made of a text takes some fifty times its room. */
    private static final int MOST_TEXT = 1_000_000;
    private static final int MOST_CLAIMS = 1000;

    private final Grounder behind;
    private final Map<String, Remembered> postings = new LinkedHashMap<>(16, 0.75f, true);
    private int held;

    /** @param behind does the work; what it gives must depend on its input alone */
    public RememberingGrounder(Grounder behind) {
        this.behind = behind;
    }

    @Override
    public Grounded over(Posting posting, List<Pass1> pass1) {
        String key = hash(posting, pass1);
        synchronized (postings) {
            Remembered known = postings.get(key);
            if (known != null) {
                return known;
            }
        }
        Remembered fresh = new Remembered(behind.over(posting, pass1), posting.description().length());
        synchronized (postings) {
            Remembered other = postings.putIfAbsent(key, fresh);
            if (other != null) {
                return other;
            }
            held += fresh.length;
            forget();
            return fresh;
        }
    }

    /** Forgets the postings used longest ago, as far as there are too many. */
    private void forget() {
        Iterator<Remembered> eldest = postings.values().iterator();
        while (eldest.hasNext() && (held > MOST_TEXT || postings.size() > MOST_POSTINGS)) {
            held -= eldest.next().length;
            eldest.remove();
        }
    }

    /** What a grounding depends on besides the posting. */
    private record Claim(String field, FieldValue value, String evidence) {}

    private static final class Remembered implements Grounded {

        private final Grounded behind;
        private final int length;
        private final Map<Claim, Grounding> found = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<Claim, Grounding> eldest) {
                return size() > MOST_CLAIMS;
            }
        };

        Remembered(Grounded behind, int length) {
            this.behind = behind;
            this.length = length;
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
}
