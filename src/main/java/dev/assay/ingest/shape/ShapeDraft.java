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
    private static final Map<String, Pattern> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("id", Pattern.compile(
                "(?!.*(?:company|employer|zip|postal|plz|user|country|tele|phone|fax|mobil|haus|kunde|steuer))"
                        + ".*(?:id|key|ref|reference|referenz|number|nummer|nr"
                        + "|kennziffer|code|uuid)[#.]?"));
        NAMES.put("title",
                Pattern.compile(
                        ".*(?:title|position|role|jobname|headline|occupation|stelle|(?<![ty])rolle(?![rd])|titel|beruf"
                                + "|bezeichnung|intitule|poste|puesto|cargo).*|name"));
        NAMES.put("company",
                Pattern.compile(".*(?:company|employer|organi[sz]ation|firm|brand|client|arbeitgeber"
                        + "|unternehmen|entreprise|societe|empresa).*"));
        NAMES.put("location",
                Pattern.compile(".*(?:location|city|place|region|office|town|country|ort|stadt|lieu"
                        + "|ville|ciudad|ubicacion|localidade).*"));
        NAMES.put("url", Pattern.compile(".*(?:url|link|href|uri).*"));
        NAMES.put("posted",
                Pattern.compile(
                        ".*(?:posted|published|date|created|datum|veroffentlicht|onlineseit$|fecha).*"));
    }

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final int records;

    private ShapeDraft(List<Map<?, ?>> records) {
        List<Map<?, ?>> some = records.subList(0, Math.min(MOST_LOOKED_AT, records.size()));
        this.records = some.size();
        some.forEach(record -> collect(record, ""));
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
        Map<String, String> chosen = new LinkedHashMap<>();
        Set<String> texts = texts();
        NAMES.forEach((part, name) -> best(part, name, texts, chosen));
        return chosen;
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
        return List.copyOf(NAMES.keySet());
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
        posting(chosen, texts, yaml);
        left(chosen, texts, "", yaml);
        return yaml.toString();
    }

    private void collect(Object value, String path) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, member) -> {
                if (member != null) {
                    collect(member, path + "/" + ((String) key).replace("~", "~0").replace("/", "~1"));
                }
            });
            case List<?> list -> list.forEach(item -> {
                if (item != null) {
                    collect(item, path + "/*");
                }
            });
            default -> {
                if (!value.toString().isBlank()) {
                    values.computeIfAbsent(path, made -> new ArrayList<>()).add(value.toString());
                }
            }
        }
    }

    private String draft(Predicate<String> isAnswer) {
        Map<String, String> chosen = new LinkedHashMap<>();
        String said = values.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(isAnswer)).map(Map.Entry::getKey).findFirst()
                .orElse("");
        Set<String> texts = texts(said);
        NAMES.forEach((part, name) -> best(part, name, texts, chosen));
        StringBuilder yaml = new StringBuilder();
        yaml.append("# A draft: look at each line, then keep it in a folder and give that as --shapes.\n")
                .append("about: what gives such files\n").append("since: \"\"\n").append("know:\n  has:\n");
        knownBy(chosen, texts, said).forEach(path -> yaml.append("    - ").append(quoted(path)).append('\n'));
        if (!texts.isEmpty() || said.isEmpty()) {
            posting(chosen, texts, yaml);
        }
        if (!said.isEmpty()) {
            answer(chosen, said, yaml);
        }
        left(chosen, texts, said, yaml);
        return yaml.toString();
    }

    private Set<String> texts(String said) {
        return values.entrySet().stream()
                .filter(one -> !one.getKey().equals(said)
                        && one.getValue().stream().anyMatch(LongText::isOne))
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

    private void posting(Map<String, String> chosen, Set<String> texts, StringBuilder yaml) {
        yaml.append("posting:\n");
        chosen.forEach((part, path) -> yaml.append("  ").append(part).append(": ").append(quoted(path))
                .append("  # ").append(sample(path)).append('\n'));
        yaml.append("  text:\n");
        int number = 0;
        for (String path : texts) {
            yaml.append(number++ == 0
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

    /** The place whose name fits, whose values are short, and that most records have. */
    private void best(String part, Pattern name, Set<String> texts, Map<String, String> chosen) {
        String best = null;
        double most = 0;
        for (Map.Entry<String, List<String>> one : values.entrySet()) {
            String path = one.getKey();
            List<String> found = one.getValue();
            if (texts.contains(path) || chosen.containsValue(path)
                    || !name.matcher(lastName(path)).matches()) {
                continue;
            }
            double filled = Math.min(1, found.size() / (double) records);
            double different = new LinkedHashSet<>(found).size() / (double) found.size();
            double depth = path.chars().filter(c -> c == '/').count() / 20.0;
            boolean web = found.stream().allMatch(value -> value.startsWith("http"));
            double fits = part.equals("url") == web ? 1 : part.equals("url") || web ? 0 : 1;
            double score = fits
                    * (filled + (part.equals("id") || part.equals("url") ? different : 0) - depth);
            if (score > most) {
                most = score;
                best = path;
            }
        }
        if (best != null) {
            chosen.put(part, best);
        }
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
