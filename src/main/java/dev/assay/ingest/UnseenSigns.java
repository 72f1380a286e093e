package dev.assay.ingest;

import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signs in a file's texts that steer a screen or turn the order of letters. A page does not show them, so that
 * nobody would know that they are there.
 */
final class UnseenSigns {

    private final Map<Integer, Integer> counts = new TreeMap<>();
    private int texts;

    void look(String text) {
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOne(c)) {
                counts.merge((int) c, 1, Integer::sum);
                any = true;
            }
        }
        texts += any ? 1 : 0;
    }

    private static boolean isOne(char c) {
        return c < ' ' && !(c >= '\t' && c <= '\r') || c == 0x7F
                || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    void list(Findings findings) {
        if (!counts.isEmpty()) {
            Saying named = Saying.joined("joined.comma", counts.entrySet().stream()
                    .map(one -> Saying.of("remark.sign", String.format(Locale.ROOT, "U+%04X", one.getKey()),
                            one.getValue()))
                    .toList());
            findings.summary(Outcome.FLAGGED, Saying.NOTHING, Saying.of("remark.unseen-signs", texts, named),
                    Saying.NOTHING);
        }
    }
}
