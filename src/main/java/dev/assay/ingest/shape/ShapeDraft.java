package dev.assay.ingest.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A first shape for records that nobody knows: guessed by the names and the content of what stands in them. */
public final class ShapeDraft {

    private static final int MOST_LOOKED_AT = 200;
    private static final int MOST_KNOWN_BY = 4;
    /** A shape that was mapped by hand is to know its own files alone, which often have columns in common with others. */
    private static final int MOST_MAPPED_BY = 8;
    /** Signs that no file of YAML may hold as they are, not even in a remark. */
    private static final String NO_YAML = "\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}";
    private static final Pattern UNWRITTEN = Pattern.compile("[" + NO_YAML + "]");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    /** All places as the records name them, those included where nothing stands in the first ones. */
    private final Set<String> named = new LinkedHashSet<>();
    private final int records;
    private final PartGuess guess;

    private ShapeDraft(List<Map<?, ?>> records) {
        List<Map<?, ?>> some = records.subList(0, Math.min(MOST_LOOKED_AT, records.size()));
        this.records = some.size();
        some.forEach(record -> collect(record, ""));
        named.forEach(place -> {
            List<String> there = values.remove(place);
            if (there != null) {
                values.put(place, there);
            }
        });
        guess = new PartGuess(values, this.records);
    }

    /**
     * @param records some of the records; not empty
     * @param isAnswer whether a text holds an answer
     * @return the shape file's text
     */
    public static String of(List<Map<?, ?>> records, Predicate<String> isAnswer) {
        return new ShapeDraft(records).draft(isAnswer);
    }

    /** What records that nobody knows hold, to be mapped by hand. @param records some of them; not empty */
    public static ShapeDraft of(List<Map<?, ?>> records) {
        return new ShapeDraft(records);
    }

    /** What stands in the records: by its place, such as {@code /Job Title}, some of the values found there. */
    public Map<String, List<String>> places() {
        return Collections.unmodifiableMap(values);
    }

    /** By part of a posting, the place that is guessed for it; its texts are not among them. */
    public Map<String, String> guessed() {
        return guess.parts(texts());
    }

    /** The places that are guessed to hold the posting's texts, the longest first; one at least where there is any. */
    public Set<String> texts() {
        Set<String> texts = texts("");
        if (texts.isEmpty()) {
            values.entrySet().stream().max(Comparator.comparingDouble(one -> letters(one.getValue())))
                    .ifPresent(longest -> texts.add(longest.getKey()));
        }
        return texts;
    }

    /** The parts of a posting beside its texts, in the order in which they are shown. */
    public static List<String> parts() {
        return PartGuess.parts();
    }

    /**
     * A shape as it was mapped by hand.
     *
     * @param about what gives such files
     * @param chosen by part of a posting, where it stands
     * @param texts where its texts stand, in their order; at least one
     */
    public String mapped(String about, Map<String, String> chosen, Set<String> texts) {
        StringBuilder yaml = new StringBuilder("about: ").append(quoted(about.replaceAll("\\p{Cc}+", " ")))
                .append('\n').append("since: \"\"\n").append("know:\n  has:\n");
        Set<String> by = new LinkedHashSet<>(values.keySet());
        by.removeIf(path -> path.contains("*") || values.getOrDefault(path, List.of()).size() < records);
        List<String> known = by.isEmpty() ? List.copyOf(texts) : List.copyOf(by);
        known.stream().limit(MOST_MAPPED_BY)
                .forEach(path -> yaml.append("    - ").append(quoted(path)).append('\n'));
        posting(chosen, texts, texts.size() > 1, yaml);
        left(chosen, texts, "", yaml);
        return yaml.toString();
    }

    private void collect(Object value, String path) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, member) -> {
                String place = path + "/" + ((String) key).replace("~", "~0").replace("/", "~1");
                if (!(member instanceof Map || member instanceof List)) {
                    named.add(place);
                }
                if (member != null) {
                    collect(member, place);
                }
            });
            case List<?> list -> list.forEach(item -> {
                if (item != null) {
                    collect(item, path + "/*");
                }
            });
            default -> {
                named.add(path);
                if (!value.toString().isBlank()) {
                    values.computeIfAbsent(path, made -> new ArrayList<>()).add(value.toString());
                }
            }
        }
    }

    private String draft(Predicate<String> isAnswer) {
        String said = values.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(isAnswer)).map(Map.Entry::getKey).findFirst()
                .orElse("");
        Set<String> texts = texts(said);
        Set<String> others = new LinkedHashSet<>(texts);
        others.add(said);
        Map<String, String> chosen = guess.parts(others);
        StringBuilder yaml = new StringBuilder();
        yaml.append("# A draft: look at each line, then keep it in a folder and give that as --shapes.\n")
                .append("about: what gives such files\n").append("since: \"\"\n").append("know:\n  has:\n");
        knownBy(chosen, texts, said).forEach(path -> yaml.append("    - ").append(quoted(path)).append('\n'));
        if (!texts.isEmpty() || said.isEmpty()) {
            posting(chosen, texts, false, yaml);
        }
        if (!said.isEmpty()) {
            answer(chosen, said, yaml);
        }
        left(chosen, texts, said, yaml);
        return yaml.toString();
    }

    private Set<String> texts(String said) {
        return values.entrySet().stream()
                .filter(one -> !one.getKey().equals(said) && guess.isText(one.getKey()))
                .sorted((a, b) -> Double.compare(letters(b.getValue()), letters(a.getValue())))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void left(Map<String, String> chosen, Set<String> texts, String said, StringBuilder yaml) {
        Set<String> left = new LinkedHashSet<>(values.keySet());
        left.removeAll(texts);
        left.removeAll(chosen.values());
        left.remove(said);
        if (!left.isEmpty()) {
            yaml.append("# needed by nobody; move up what is\nunneeded:\n");
            left.forEach(path -> yaml.append("  - ").append(quoted(path)).append("  # ")
                    .append(sample(path)).append('\n'));
        }
    }

    /** @param headed whether the first text has a heading, too: where they stand in the order of the file, it is one of several */
    private void posting(Map<String, String> chosen, Set<String> texts, boolean headed, StringBuilder yaml) {
        yaml.append("posting:\n");
        chosen.forEach((part, path) -> yaml.append("  ").append(part).append(": ").append(quoted(path))
                .append("  # ").append(sample(path)).append('\n'));
        yaml.append("  text:\n");
        int number = 0;
        for (String path : texts) {
            yaml.append(number++ == 0 && !headed
                    ? "    - " + quoted(path)
                    : "    - {heading: \"" + words(path) + "\", at: " + quoted(path) + "}").append('\n');
        }
        if (texts.isEmpty()) {
            yaml.append("    - \"/description\"  # no long text was found\n");
        }
    }

    private void answer(Map<String, String> chosen, String said, StringBuilder yaml) {
        yaml.append("answer:\n");
        String id = chosen.get("id");
        if (id != null) {
            yaml.append("  posting_id: ").append(quoted(id)).append("  # ").append(sample(id)).append('\n');
        }
        values.keySet().stream().filter(path -> lastName(path).contains("model")).findFirst().ifPresent(
                path -> yaml.append("  model: ").append(quoted(path)).append('\n'));
        yaml.append("  said: ").append(quoted(said)).append('\n');
    }

    private List<String> knownBy(Map<String, String> chosen, Set<String> texts, String said) {
        Set<String> by = new LinkedHashSet<>();
        if (!said.isEmpty()) {
            by.add(said);
        }
        texts.stream().limit(1).forEach(by::add);
        if (chosen.containsKey("title")) {
            by.add(chosen.get("title"));
        }
        values.entrySet().stream().filter(one -> one.getValue().size() >= records).map(Map.Entry::getKey)
                .filter(path -> !path.contains("*")).forEach(by::add);
        return by.stream().limit(MOST_KNOWN_BY).toList();
    }

    private static double letters(List<String> texts) {
        return texts.stream().mapToInt(String::length).average().orElse(0);
    }

    private static String lastName(String path) {
        String[] steps = path.replace("/*", "").split("/");
        return NameFolding.fold(steps[steps.length - 1]);
    }

    private static String words(String path) {
        String[] steps = path.replace("/*", "").split("/");
        String last = steps[steps.length - 1].replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .replaceAll("[_\\-\"\\\\" + NO_YAML + "]+", " ").strip();
        return last.isEmpty() ? "Text" : last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
    }

    private String sample(String path) {
        String text = values.getOrDefault(path, List.of("")).getFirst()
                .replaceAll("[\\s" + NO_YAML + "]+", " ").strip();
        return text.substring(0,
                text.offsetByCodePoints(0, Math.min(50, text.codePointCount(0, text.length()))));
    }

    private static String quoted(String path) {
        return "\"" + UNWRITTEN.matcher(path.replace("\\", "\\\\").replace("\"", "\\\"")).replaceAll(
                sign -> String.format(Locale.ROOT, "\\\\u%04X", (int) sign.group().charAt(0))) + "\"";
    }
}
