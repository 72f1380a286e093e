package dev.assay.audit;

import dev.assay.model.FieldValue;
import dev.assay.saying.Saying;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds which value of a field a passage of reasoning comes to: one that it sets down as such, such as "Value: senior" or
 * "senior" behind the field's name; else the last that it concludes, as in "this points to senior"; else the only one it
 * names by key. What it denies, weighs against others, or reports of Pass 1 is none.
 */
final class StatedValue {

    /** What may stand between a conclusion's verb and its value. */
    private static final String FILLER = "(?:\\s+(?:clearly|a|an|the|likely|probably|most|mostly|primarily|best|pure"
            + "|purely|be|to|more|of|as|this|it|explicitly|mainly|predominantly|still|really|very|fairly|quite"
            + "|somewhat|largely|around|approach|set|value|category|level|simply|just|strictly|definitely|standard"
            + "|on|classified|categorized|considered|described|treated|marked|labeled|i'd|i'll|would))*";
    private static final String OPENING = "[\\s:]*[\"'`“‘*\\[(]*";
    private static final Pattern SET_DOWN = Pattern
            .compile("(?:(?<![\\w-])(?:value|answer|decision|conclusion"
                    + "|classification|verdict|choice|inference|result|final)[\"'`*”’)]*\\s*(?::|=|→|->|=>|is\\b)|→|->|=>|⇒)"
                    + OPENING + "$");
    private static final Pattern CONCLUDES = Pattern
            .compile("(?<![\\w-])(?:suggest(?:s|ing)?|indicat(?:es?|ing)"
                    + "|point(?:s|ing)? to(?:wards?)?|map(?:s|ping)? to|mean(?:s|ing)|impl(?:y|ies|ying)|equals?|is|are|be"
                    + "|appears?|seems?|looks?|reveals?|reflects?|emphasi[sz]es?|cent(?:er|re)s on|classify|categori[sz]e|go(?:ing)? with|choose|select|say|infer|lean(?:s|ing)?"
                    + "|use|mark(?:ed)? as|set to|default(?:s)? to|fits?|as|=)" + FILLER + OPENING + "$");
    private static final Pattern CONCLUDED = Pattern
            .compile("^[\"'`”’*\\])]*(?:\\s+(?:level|category|role|value|type"
                    + "|classification|approach|model))?\\s+(?:fits?|applies|is (?:the )?(?:best|most|appropriate|right|closest|correct|fitting)"
                    + "|would be (?:the )?(?:best|most|appropriate|right)|seems (?:right|best|appropriate)|makes (?:the )?(?:most )?sense"
                    + "|can be inferred|(?:is )?(?:clearly )?indicated)(?![\\w-])");
    private static final Pattern DENIED = Pattern
            .compile("(?<![\\w-])(?:not|no|nor|neither|never|isn't|wasn't|aren't"
                    + "|doesn't|don't|can't|cannot|wouldn't|without|rather than|instead of|unlike|than|versus|vs|if|could|might"
                    + "|may|typically|usually|often|although|though|while|since|because|both|between)\\b[^,;()]{0,60}$");
    private static final Pattern DENIED_BEHIND = Pattern
            .compile("^[\"'`”’*\\])]*(?:\\s+\\w+){0,2}\\s+(?:does(?:n't| not)"
                    + "|isn't|is not|is too|wouldn't|would not|seems too|might|could|may)(?![\\w-])|^[\"'`”’*\\])]* as (?:a|an|one)\\b");
    private static final Pattern REPORTED = Pattern.compile("pass ?-?1|\\bext_");
    private static final Pattern CONFIDENCE = Pattern.compile("(?<![\\w-])confiden(?:ce|t)\\b");
    private static final Pattern USE = Pattern
            .compile("(?:should be|so use|use|set to|mark(?:ed)? as|defaults? to)" + OPENING + "$");
    private static final Pattern ENDS = Pattern.compile("^[\"'`”’*\\])]*\\s*(?:$|[.,;:(—–]|- )");
    private static final Pattern BESIDE = Pattern
            .compile("[\"'`”’*\\])]*\\s*(?:,\\s*(?:and|or)?|and|or|to|/|&|\\+|plus)\\s*[\"'`“‘*\\[(]*");
    private static final Pattern EITHER = Pattern.compile("or|to|/");
    private static final Pattern EMPTY = Pattern
            .compile("(?<![\\w-])(?:an )?empty (?:array|list|set)(?![\\w-])|\\[\\s*\\]");
    /** A sentence that says that nothing is said, and nothing beside. */
    private static final Pattern SILENT = Pattern
            .compile("(?i)^[^\\p{L}]*(?:there (?:is|are) )?no\\b[^,]*\\b(?:mention\\w*"
                    + "|stated|specified|listed|provided|indicat\\w+|found|offered|described|outlined|discuss\\w*|given"
                    + "|detailed)(?!.*\\b(?:but|suggest\\w*|impl\\w+|likely|yet|though|however)\\b)");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.;!?])\\s+");
    private static final Pattern LIST = Pattern.compile("\\[([^\\]]*)\\]");

    private final FieldSpec spec;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Pattern named;

    StatedValue(FieldSpec spec) {
        this.spec = spec;
        for (AllowedValue value : spec.values()) {
            String key = value.key();
            for (String form : List.of(key, key.replace('_', ' '), key.replace('_', '-'),
                    value.label().toLowerCase(Locale.ROOT))) {
                if (!isSilence(key) || form.contains("_")) {
                    keys.putIfAbsent(form, key);
                }
            }
        }
        named = Pattern.compile("(?<![\\p{Alnum}_-])(" + keys.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|"))
                + ")(?:[- ](?:level|focused|based|oriented|only)(?![\\p{Alnum}_-])|-cloud(?![\\p{Alnum}_-]))?"
                + "(?![\\p{Alnum}_]|-(?!\\s))");
    }

    /** How firmly a value is named. */
    private enum Firmness {
        NAMED, CONCLUDED, SET_DOWN
    }

    /** Values named at a place: alternatives, or for a set all of them. */
    private record Naming(Set<String> keys, Firmness firmness, boolean listed) {}

    /**
     * What a passage comes to.
     *
     * @param keys of a choice or flag the values that are left; of a set those it names
     * @param whole whether a set has no others
     */
    record Conclusion(Set<String> keys, boolean whole) {}

    /** Empty where the passage comes to no value. */
    Optional<Conclusion> of(List<String> lines) {
        List<Naming> found = new ArrayList<>();
        for (int nth = 0; nth < lines.size(); nth++) {
            read(lines.get(nth).toLowerCase(Locale.ROOT), nth == 0, found);
        }
        for (Firmness firmness : List.of(Firmness.SET_DOWN, Firmness.CONCLUDED)) {
            Optional<Naming> last = found.stream().filter(one -> one.firmness() == firmness)
                    .reduce((one, other) -> other);
            if (last.isPresent()) {
                return Optional.of(new Conclusion(last.get().keys(), last.get().listed()));
            }
        }
        Set<String> all = found.stream().flatMap(one -> one.keys().stream()).collect(Collectors.toSet());
        return spec.kind() == ValueKind.CHOICE && all.size() == 1
                ? Optional.of(new Conclusion(all, false))
                : all.isEmpty() ? silence(lines) : Optional.empty();
    }

    /** A passage that only says that nothing is said comes to what stands for silence. */
    private Optional<Conclusion> silence(List<String> lines) {
        List<String> sentences = lines.stream().flatMap(line -> Arrays.stream(SENTENCES.split(line)))
                .map(sentence -> sentence.replaceFirst("(?i)[(*\"]*confiden(?:ce|t)\\b.*", ""))
                .filter(sentence -> sentence.codePoints().anyMatch(Character::isLetter)).toList();
        if (sentences.isEmpty()
                || !sentences.stream().allMatch(sentence -> SILENT.matcher(sentence).find())) {
            return Optional.empty();
        }
        return switch (ValueCheck.silent(spec)) {
            case FieldValue.Flag no -> Optional.of(new Conclusion(Set.of(FieldSpec.NO), false));
            case FieldValue.Choices none -> Optional.of(new Conclusion(Set.of(), true));
            case FieldValue.Choice(String key) -> Optional.of(new Conclusion(Set.of(key), false));
            case null, default -> Optional.empty();
        };
    }

    private void read(String line, boolean first, List<Naming> found) {
        if (spec.kind() == ValueKind.SET) {
            lists(line, first, found);
        }
        Matcher matcher = named.matcher(line);
        for (int from = 0; from <= line.length() && matcher.find(from); from = matcher.end()) {
            int start = matcher.start();
            Set<String> together = new LinkedHashSet<>(Set.of(key(matcher)));
            int end = matcher.end();
            boolean both = false;
            Matcher beside = BESIDE.matcher(line);
            while (beside.find(end) && beside.start() == end && !beside.group().isBlank()
                    && matcher.find(beside.end()) && matcher.start() == beside.end()) {
                both |= !EITHER.matcher(beside.group()).find();
                together.add(key(matcher));
                end = matcher.end();
            }
            if (!matcher.find(start)) {
                return;
            }
            int stop = end;
            Firmness firmness = firmness(line, start, stop, first);
            if (firmness != null && !(both && spec.kind() != ValueKind.SET)
                    && !(spec.kind() == ValueKind.SET && !both && together.size() > 1)) {
                found.add(new Naming(together, firmness, false));
            }
            while (matcher.end() < stop && matcher.find(matcher.end())) {
                // goes past those that were taken together
            }
        }
    }

    private String key(Matcher matcher) {
        return keys.getOrDefault(matcher.group(1), matcher.group(1));
    }

    /** Lists in brackets, and words for an empty one. */
    private void lists(String line, boolean first, List<Naming> found) {
        Matcher empty = EMPTY.matcher(line);
        if (empty.find() && !DENIED.matcher(line.substring(0, empty.start())).find()) {
            found.add(new Naming(Set.of(), Firmness.CONCLUDED, true));
        }
        Matcher list = LIST.matcher(line);
        while (list.find()) {
            Set<String> items = new LinkedHashSet<>();
            Matcher item = named.matcher(list.group(1));
            while (item.find()) {
                items.add(key(item));
            }
            if (!items.isEmpty()) {
                boolean setDown = SET_DOWN.matcher(line.substring(0, list.start() + 1)).find()
                        || first && isOpening(line.substring(0, list.start()));
                found.add(new Naming(items, setDown ? Firmness.SET_DOWN : Firmness.CONCLUDED, true));
            }
        }
    }

    private @Nullable Firmness firmness(String line, int start, int end, boolean first) {
        int sentence = sentence(line, start);
        String before = line.substring(sentence, start);
        String after = line.substring(end);
        boolean byKey = line.substring(start, end).contains("_") || isQuoted(line, start, end);
        if (REPORTED.matcher(before).find() || DENIED_BEHIND.matcher(after).find()) {
            return null;
        }
        if (CONFIDENCE.matcher(before).find()) {
            return byKey && USE.matcher(before).find() ? Firmness.CONCLUDED : null;
        }
        if (CONFIDENCE.matcher(after).lookingAt() || after.startsWith(" confiden")) {
            return null;
        }
        if (SET_DOWN.matcher(before).find() || first && isOpening(before) && ENDS.matcher(after).find()) {
            return Firmness.SET_DOWN;
        }
        if (DENIED.matcher(before).find() || spec.kind() == ValueKind.SET && before.contains("primary")) {
            return null; // a set stands beside the chief value
        }
        if (CONCLUDES.matcher(before).find() || CONCLUDED.matcher(after).find()) {
            return isVague(line.substring(start, end)) && !byKey ? null : Firmness.CONCLUDED;
        }
        return byKey && spec.kind() != ValueKind.FLAG ? Firmness.NAMED : null;
    }

    /** Whether there is nothing but signs. */
    private static boolean isOpening(String before) {
        return before.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** A word that sentences use in passing. */
    private static boolean isVague(String word) {
        return word.equals("any") || word.equals("yes") || word.equals("no") || word.equals("none");
    }

    private static boolean isQuoted(String line, int start, int end) {
        return start > 0 && end < line.length() && "\"'`“‘*".indexOf(line.charAt(start - 1)) >= 0
                && "\"'`”’*".indexOf(line.charAt(end)) >= 0;
    }

    /** Where the sentence begins in which an offset stands. */
    private static int sentence(String line, int at) {
        for (int i = at - 1; i > 0; i--) {
            if (".!?;".indexOf(line.charAt(i - 1)) >= 0 && line.charAt(i) == ' ') {
                return i;
            }
        }
        return 0;
    }

    private static boolean isSilence(String key) {
        return key.equals(FieldSpec.NOT_MENTIONED) || key.equals(FieldSpec.NONE_MENTIONED);
    }

    /** Whether an answer's value is what a passage comes to, or leaves open. */
    boolean fits(FieldValue value, Conclusion conclusion) {
        return switch (value) {
            case FieldValue.Choices(List<String> chosen) -> conclusion.whole()
                    ? conclusion.keys().equals(Set.copyOf(new LinkedHashSet<>(chosen)))
                    : chosen.containsAll(conclusion.keys());
            case FieldValue.Choice(String key) -> conclusion.keys().contains(key)
                    || isSilence(key) && conclusion.keys().stream().anyMatch(StatedValue::isSilence);
            case FieldValue.Flag(boolean yes) -> conclusion.keys().contains(String.valueOf(yes))
                    || !yes && conclusion.keys().stream().anyMatch(StatedValue::isSilence);
            case FieldValue.NotStated silent -> conclusion.keys().isEmpty()
                    || conclusion.keys().stream().anyMatch(key -> isSilence(key) || key.equals(FieldSpec.NO));
            case FieldValue.Malformed malformed -> false;
        };
    }

    /** What a passage comes to, as a value; null where it leaves several open, or of a set only names some. */
    @Nullable
    FieldValue value(Conclusion conclusion) {
        if (spec.kind() == ValueKind.SET) {
            return conclusion.whole() ? new FieldValue.Choices(List.copyOf(conclusion.keys())) : null;
        }
        if (conclusion.keys().size() != 1) {
            return null;
        }
        String key = conclusion.keys().iterator().next();
        if (spec.kind() == ValueKind.FLAG) {
            return new FieldValue.Flag(key.equals(FieldSpec.YES));
        }
        return spec.allows(key) ? new FieldValue.Choice(key) : null;
    }

    /** What a passage comes to, as an analyst reads it. */
    Saying told(Conclusion conclusion) {
        return conclusion.keys().isEmpty()
                ? Saying.of("value.is-none")
                : Saying.joined(spec.kind() == ValueKind.SET ? "joined.and" : "joined.or",
                        conclusion.keys().stream()
                                .map(key -> spec.value(key).map(AllowedValue::label).orElse(key))
                                .map(Saying::plain).toList());
    }
}
