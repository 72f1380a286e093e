package dev.assay.ui.review.posting;

import dev.assay.text.DirectionMarks;
import dev.assay.text.Mojibake;
import dev.assay.ui.wording.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plain JSON shapes and file keys in words. */
final class FactText {

    private static final Map<String, String> ACRONYMS = Map.of("llm", "LLM", "genai", "GenAI", "us", "US",
            "id",
            "ID", "opt", "OPT", "cpt", "CPT", "h1b", "H-1B", "ml", "ML", "ai", "AI");

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:_[a-z0-9]+)+");

    private FactText() {}

    /** A key such as {@code ext_salary_min} as a label, such as {@code Salary min}. */
    static String label(String key) {
        String words = sentence(key.startsWith("ext_") ? key.substring("ext_".length()) : key);
        return Arrays.stream(words.split(" "))
                .map(word -> ACRONYMS.getOrDefault(word.toLowerCase(Locale.ROOT), word))
                .collect(Collectors.joining(" "));
    }

    /** A value such as {@code full_time} as words, such as {@code Full time}. */
    static String sentence(String key) {
        String words = key.replace('_', ' ').strip();
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A fact's value on one line; {@code –} for what says nothing. */
    static String value(@Nullable Object plain, Wording words) {
        return switch (plain) {
            case null -> "–";
            case String text -> text(text);
            case Boolean yes -> words.of(yes ? "fact.yes" : "fact.no");
            case Number number -> number(number);
            case List<?> items when items.isEmpty() -> words.of("fact.no-items");
            case List<?> items -> items.stream().map(item -> value(item, words))
                    .collect(Collectors.joining(", "));
            case Map<?, ?> members -> members.entrySet().stream()
                    .map(member -> member.getKey() + ": " + value(member.getValue(), words))
                    .collect(Collectors.joining("; "));
            default -> plain.toString();
        };
    }

    /** What a fact says in words of its own. */
    static String text(String text) {
        if (text.isBlank()) {
            return "–";
        }
        return isKey(text)
                ? text.strip().replace('_', ' ')
                : DirectionMarks.visible(Mojibake.repair(text.strip()));
    }

    /** Whether a value is a word of the file's own, such as {@code full_time}, rather than the posting's. */
    static boolean isKey(String text) {
        return KEY.matcher(text.strip()).matches();
    }

    /** Whether a fact says nothing: null, blank, {@code not_mentioned}, or a list without items. */
    static boolean isSilent(@Nullable Object plain) {
        return switch (plain) {
            case null -> true;
            case String text -> text.isBlank() || text.equals("not_mentioned") || text.equals("null");
            case List<?> items -> items.isEmpty();
            case Map<?, ?> members -> members.isEmpty();
            default -> false;
        };
    }

    /** A number without needless zeros and without grouping, as it is searched for. */
    static String number(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    /** A number with its thousands set apart. */
    static String grouped(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
