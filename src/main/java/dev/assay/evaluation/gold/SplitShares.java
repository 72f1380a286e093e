package dev.assay.evaluation.gold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Into which sides a set is split, and how large each is to be.
 *
 * @param shares by the side's name, in their order; together 1
 */
public record SplitShares(Map<String, Double> shares) {

    /** One half to work on, one to measure by. */
    public static final SplitShares HALVES = new SplitShares(halves());

    private static final List<List<String>> NAMES = List.of(List.of("test"), List.of("dev", "test"),
            List.of("train", "dev", "test"));

    /** @throws IllegalArgumentException if they come to nothing, or a side has no name */
    public SplitShares {
        double sum = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            if (share.getKey().isBlank() || !(share.getValue() >= 0) || share.getValue().isInfinite()) {
                throw new IllegalArgumentException(
                        "A side of a split needs a name and a share of 0 or more.");
            }
            sum += share.getValue();
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("The shares of a split come to nothing.");
        }
        Map<String, Double> whole = new LinkedHashMap<>();
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            // Shares that were kept stay what they are, to the last bit.
            whole.put(share.getKey(), Math.abs(sum - 1) < 1e-9 ? share.getValue() : share.getValue() / sum);
        }
        shares = Collections.unmodifiableMap(whole);
    }

    private static Map<String, Double> halves() {
        Map<String, Double> halves = new LinkedHashMap<>();
        halves.put("dev", 1.0);
        halves.put("test", 1.0);
        return halves;
    }

    /**
     * Shares as they are written: {@code dev=30,test=70}, {@code 30/70} (dev and test), {@code 70/15/15} (train, dev and
     * test), or {@code 0.7} (test; the rest is dev).
     *
     * @throws IllegalArgumentException if they are written in no such way; the message says so
     */
    public static SplitShares read(String words) {
        List<String> parts = List.of(words.strip().split("[,/]", -1));
        Map<String, Double> shares = new LinkedHashMap<>();
        List<Double> bare = new ArrayList<>();
        for (String part : parts) {
            int sign = Math.max(part.indexOf('='), part.indexOf(':'));
            if (sign < 0) {
                bare.add(number(part, words));
            } else if (shares.put(part.substring(0, sign).strip(),
                    number(part.substring(sign + 1), words)) != null) {
                throw unread(words);
            }
        }
        if (!bare.isEmpty() && (!shares.isEmpty() || bare.size() > NAMES.size())) {
            throw unread(words);
        }
        if (bare.size() == 1) {
            double test = bare.getFirst() > 1 ? bare.getFirst() / 100 : bare.getFirst();
            if (test > 1) {
                throw unread(words);
            }
            shares.put("dev", 1 - test);
            shares.put("test", test);
        } else {
            for (int i = 0; i < bare.size(); i++) {
                shares.put(NAMES.get(bare.size() - 1).get(i), bare.get(i));
            }
        }
        return new SplitShares(shares);
    }

    /** As {@link #read} takes them. */
    public String inWords() {
        return shares.entrySet().stream().map(share -> share.getKey() + "="
                + BigDecimal.valueOf(share.getValue() * 100).setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(","));
    }

    private static double number(String part, String words) {
        try {
            double number = Double.parseDouble(part.strip().replace("%", ""));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw unread(words, e);
        }
        throw unread(words);
    }

    private static IllegalArgumentException unread(String words) {
        return unread(words, null);
    }

    private static IllegalArgumentException unread(String words,
            @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "\"" + words + "\" is no split. Write shares such as dev=30,test=70,"
                        + " 30/70, 70/15/15 or 0.7.",
                cause);
    }
}
