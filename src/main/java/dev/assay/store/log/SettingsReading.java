package dev.assay.store.log;

import dev.assay.review.CellKey;
import dev.assay.review.ProbeResult;
import dev.assay.review.Probing;
import dev.assay.review.Remark;
import dev.assay.review.SettingValues;
import dev.assay.review.SettingValues.Bookmark;
import dev.assay.review.SettingValues.Draft;
import dev.assay.review.SettingValues.Folders;
import dev.assay.review.SettingValues.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settings as JSON, and back: also from the texts that all settings were once kept as. */
final class SettingsReading {

    private final Map<String, @Nullable Object> json;
    private final List<String> notices = new ArrayList<>();

    private SettingsReading(Map<String, @Nullable Object> json) {
        this.json = json;
    }

    /**
     * What a file says.
     *
     * @param notices what it could not give, in words
     */
    record Found(SettingValues values, List<String> notices) {}

    static Found of(Map<String, @Nullable Object> json) {
        SettingsReading reading = new SettingsReading(json);
        SettingValues values = reading.values();
        json.keySet().stream().filter(key -> !plain(SettingValues.DEFAULTS).containsKey(key))
                .forEach(key -> reading.notices.add("The settings hold \"" + key
                        + "\", which this Assay does not know. It is kept as it is."));
        return new Found(values, List.copyOf(reading.notices));
    }

    /** By the keys in the file. */
    static Map<String, Object> plain(SettingValues values) {
        Map<String, Object> json = new TreeMap<>();
        json.put("reviewer", values.reviewer());
        json.put("open", Map.of("posting", values.open().posting(), "field", values.open().field()));
        json.put("bareDigits", values.bareDigits());
        json.put("layout", plain(values.layout()));
        json.put("remarks", values.remarks().stream().map(SettingsReading::plain).toList());
        json.put("answer-sources", values.answerSources());
        json.put("keys", values.keys());
        json.put("folders", Map.of("open", values.folders().open(), "export", values.folders().export()));
        json.put("language", values.language());
        json.put("probes", ProbingJson.plain(values.probes()));
        return json;
    }

    private static Map<String, Object> plain(Window window) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("width", window.width());
        json.put("height", window.height());
        json.put("maximised", window.maximised());
        json.put("queueWidth", window.queueWidth());
        json.put("fieldsWidth", window.fieldsWidth());
        json.put("queueShown", window.queueShown());
        json.put("theme", window.theme());
        json.put("scale", window.scale());
        json.put("beside", window.beside());
        json.put("share", window.share());
        json.put("matrix", window.matrix());
        json.put("matrixWidth", window.matrixWidth());
        json.put("parts", window.parts());
        return json;
    }

    private static Map<String, Object> plain(Draft draft) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reviewer", draft.reviewer());
        json.put("posting", draft.cell().postingId());
        json.put("field", draft.cell().field());
        json.put("reason", draft.remark().reason());
        json.put("note", draft.remark().note());
        return json;
    }

    private SettingValues values() {
        SettingValues none = SettingValues.DEFAULTS;
        return new SettingValues(text(json, "reviewer", ""), bookmark(), yesOrNo(json, "bareDigits", false),
                window(none.layout()), drafts(), sources(), keys(), folders(),
                text(json, "language", none.language()), probes());
    }

    private Bookmark bookmark() {
        if (json.get("open") instanceof String text) {
            String[] parts = text.split("\n", 2);
            return new Bookmark(parts[0], parts.length == 2 ? parts[1] : "");
        }
        Map<?, ?> open = object("open");
        return new Bookmark(text(open, "posting", ""), text(open, "field", ""));
    }

    private Window window(Window first) {
        Map<?, ?> layout = json.get("layout") instanceof String text ? pairs(text) : object("layout");
        return new Window(number(layout, "width", first.width()), number(layout, "height", first.height()),
                yesOrNo(layout, "maximised", first.maximised()),
                number(layout, "queueWidth", first.queueWidth()),
                number(layout, "fieldsWidth", first.fieldsWidth()),
                yesOrNo(layout, "queueShown", first.queueShown()), text(layout, "theme", first.theme()),
                number(layout, "scale", first.scale()), text(layout, "beside", first.beside()),
                number(layout, "share", first.share()), yesOrNo(layout, "matrix", first.matrix()),
                number(layout, "matrixWidth", first.matrixWidth()), yesOrNo(layout, "parts", first.parts()));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String part : text.split(" ")) {
            int at = part.indexOf('=');
            if (at > 0) {
                pairs.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        return pairs;
    }

    private List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        if (json.get("remarks") instanceof String lines) {
            lines.lines().map(line -> line.split("\t", -1)).filter(parts -> parts.length == 5)
                    .forEach(p -> drafts.add(draft(unescaped(p[0]), unescaped(p[1]), unescaped(p[2]),
                            unescaped(p[3]), unescaped(p[4]))));
        } else {
            for (Object item : list("remarks")) {
                if (item instanceof Map<?, ?> said) {
                    drafts.add(draft(text(said, "reviewer", ""), text(said, "posting", ""),
                            text(said, "field", ""), text(said, "reason", ""), text(said, "note", "")));
                } else {
                    wrong("remarks", "a list of remarks");
                }
            }
        }
        return drafts;
    }

    private static Draft draft(String reviewer, String posting, String field, String reason, String note) {
        return new Draft(reviewer, new CellKey(posting, field), new Remark(reason, note));
    }

    private static String unescaped(String part) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '\\' && i + 1 < part.length()) {
                char next = part.charAt(++i);
                text.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private List<String> sources() {
        List<?> named = json.get("answer-sources") instanceof String text
                ? List.of(text.split(","))
                : list("answer-sources");
        return named.stream().map(name -> String.valueOf(name).strip()).filter(name -> !name.isEmpty())
                .toList();
    }

    private Map<String, List<String>> keys() {
        Map<String, List<String>> keys = new TreeMap<>();
        object("keys").forEach((action, named) -> {
            if (named instanceof List<?> names) {
                keys.put(String.valueOf(action), names.stream().map(String::valueOf).toList());
            } else {
                wrong("keys", "lists of keys by the names of actions");
            }
        });
        return keys;
    }

    private Folders folders() {
        Map<?, ?> folders = object("folders");
        return new Folders(text(folders, "open", ""), text(folders, "export", ""));
    }

    private Probing probes() {
        Map<?, ?> probes = object("probes");
        List<ProbeResult> results = new ArrayList<>();
        if (probes.get("results") instanceof List<?> lines) {
            for (Object line : lines) {
                ProbingJson.result(line).ifPresentOrElse(results::add,
                        () -> wrong("probes", "a share, a seed and results"));
            }
        } else if (probes.containsKey("results")) {
            wrong("probes", "a share, a seed and results");
        }
        return new Probing(number(probes, "share", 0), text(probes, "seed", ""), results);
    }

    private Map<?, ?> object(String key) {
        Object value = json.get(key);
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        if (value != null) {
            wrong(key, "an object");
        }
        return Map.of();
    }

    private List<?> list(String key) {
        Object value = json.get(key);
        if (value instanceof List<?> items) {
            return items;
        }
        if (value != null) {
            wrong(key, "a list");
        }
        return List.of();
    }

    private String text(Map<?, ?> in, String key, String otherwise) {
        Object value = in.get(key);
        if (value != null && !(value instanceof String)) {
            wrong(key, "a text");
        }
        return value instanceof String text ? text : otherwise;
    }

    private boolean yesOrNo(Map<?, ?> in, String key, boolean otherwise) {
        Object value = in.get(key);
        if (value instanceof Boolean || "true".equals(value) || "false".equals(value)) {
            return Boolean.TRUE.equals(value) || "true".equals(value);
        }
        if (value != null) {
            wrong(key, "true or false");
        }
        return otherwise;
    }

    private double number(Map<?, ?> in, String key, double otherwise) {
        Object value = in.get(key);
        try {
            if (value != null) {
                double number = Double.parseDouble(String.valueOf(value));
                if (Double.isFinite(number)) {
                    return number;
                }
                wrong(key, "a number");
            }
        } catch (NumberFormatException e) {
            wrong(key, "a number");
        }
        return otherwise;
    }

    private void wrong(String key, String wanted) {
        notices.add(
                "The setting \"" + key + "\" is not " + wanted + ", so that it is as if it were not set.");
    }
}
