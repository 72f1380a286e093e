package dev.assay.audit;

import dev.assay.model.Excerpt;
import dev.assay.model.Pass1;
import dev.assay.saying.Saying;
import dev.assay.text.FoldedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what evidence cites of Pass 1: facts by their key, with or without their value, and quoted values. */
final class Pass1Citations {

    private static final String OPEN = "[\"'“‘`]";
    private static final String CLOSE = "[\"'”’`]";
    private static final String VALUE = "(?:" + OPEN + "(?<quoted>[^\"'“”‘’`]{1,80})" + CLOSE
            + "|(?<bare>\\[[^\\]]{0,200}\\]|-?\\d+(?:\\.\\d+)?|true|false|null|none|empty|not_mentioned"
            + "|[a-z0-9]+(?:_[a-z0-9]+)+))";
    private static final Pattern BY_KEY = Pattern.compile("(?i)\\b(?<key>ext_[a-z0-9_]+)\\b" + CLOSE
            + "?(?:\\s*(?:is|=|==|:|as|states|shows|says|set to)\\s*" + VALUE + ")?");
    private static final Pattern FROM = Pattern
            .compile("(?i)\\bpass[ -]?1\\b(?:\\s+(?:extraction|results?|data|facts?"
                    + "|output))*\\s+(?:shows?|states?|says?|lists?|found|gives?|has|extracted|indicates?|reports?)\\s+"
                    + "(?:[\\w ]{0,30}\\s)?" + OPEN + "(?<quoted>[^\"'“”‘’`]{2,80})" + CLOSE);
    private static final Pattern IN = Pattern.compile("(?i)" + OPEN + "(?<quoted>[^\"'“”‘’`]{2,80})" + CLOSE
            + "\\s+(?:in|from|by|per|according to)\\s+(?:the\\s+)?pass[ -]?1\\b");
    private static final Set<String> NOTHING = Set.of("", "[]", "null", "none", "empty", "not_mentioned",
            "false",
            "not mentioned");

    /** By key what each result has. */
    private final Map<String, List<@Nullable Object>> facts = new LinkedHashMap<>();
    private final String all;

    Pass1Citations(List<Pass1> results) {
        results.forEach(result -> result.facts().forEach(
                (key, value) -> facts.computeIfAbsent(key, k -> new ArrayList<>()).add(value)));
        all = facts.entrySet().stream().map(fact -> folded(fact.getKey()) + "\n" + fact.getValue().stream()
                .map(value -> folded(words(value))).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    /** A fact's value as words. */
    static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> items -> items.stream().map(Pass1Citations::words).collect(Collectors.joining("; "));
            case Double number when number == Math.rint(number) -> String.valueOf(number.longValue());
            default -> value.toString();
        };
    }

    /** Whether evidence names a fact that says something. */
    boolean hasFact(String evidence) {
        for (Matcher cited = BY_KEY.matcher(evidence); cited.find();) {
            if (facts.getOrDefault(cited.group("key"), List.of()).stream()
                    .anyMatch(value -> !isNothing(value))) {
                return true;
            }
        }
        return false;
    }

    /** Whether evidence holds what some fact says, word for word. */
    boolean saysFact(String evidence) {
        return facts.values().stream().flatMap(List::stream)
                .flatMap(value -> value instanceof List<?> items ? items.stream() : Stream.ofNullable(value))
                .filter(String.class::isInstance).map(value -> ((String) value).strip())
                .filter(text -> text.length() > 1 && !NOTHING.contains(text))
                .anyMatch(
                        text -> Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(text) + "(?![\\p{L}\\d])")
                                .matcher(evidence).find());
    }

    /** What somebody cites and is not there; empty where all is. */
    Optional<Saying> missing(String who, String evidence) {
        for (Matcher cited = BY_KEY.matcher(evidence); cited.find();) {
            String key = cited.group("key");
            List<@Nullable Object> values = facts.get(key);
            if (values == null) {
                return Optional.of(Saying.of("finding.pass1-no-key", who, key));
            }
            String quoted = cited.group("quoted") == null ? cited.group("bare") : cited.group("quoted");
            if (quoted != null && values.stream().noneMatch(value -> says(value, quoted))) {
                return Optional.of(Saying.of("finding.pass1-other", who, key, Excerpt.of(quoted),
                        told(values)));
            }
        }
        for (Pattern pattern : List.of(FROM, IN)) {
            for (Matcher cited = pattern.matcher(evidence); cited.find();) {
                String quoted = cited.group("quoted");
                if (!NOTHING.contains(quoted) && !quoted.contains("ext_") && !all.contains(folded(quoted))) {
                    return Optional.of(Saying.of("finding.pass1-no-words", who, Excerpt.of(quoted)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNothing(@Nullable Object value) {
        return NOTHING.contains(words(value));
    }

    private static boolean says(@Nullable Object value, String cited) {
        String wanted = folded(cited);
        if (NOTHING.contains(cited.strip())) {
            return isNothing(value);
        }
        if (value instanceof Number number) {
            return wanted.matches("-?\\d+(?:\\.\\d+)?") && Double.parseDouble(wanted) == number.doubleValue();
        }
        String had = folded(words(value));
        if (value instanceof List<?> && cited.startsWith("[")) {
            return Pattern.compile("[,;]").splitAsStream(wanted.replaceAll("[\\[\\]\"']", ""))
                    .map(String::strip).filter(item -> !item.isEmpty()).allMatch(had::contains);
        }
        return !had.isEmpty() && (had.contains(wanted) || value instanceof String && wanted.contains(had));
    }

    private static Saying told(List<@Nullable Object> values) {
        return Saying.joined("joined.or", values.stream()
                .map(value -> isNothing(value)
                        ? Saying.of("finding.pass1-nothing")
                        : Saying.of("value.quoted", Excerpt.of(words(value))))
                .distinct().toList());
    }

    private static String folded(String text) {
        return FoldedText.fold(text).replace('_', ' ').replace('-', ' ').strip();
    }
}
