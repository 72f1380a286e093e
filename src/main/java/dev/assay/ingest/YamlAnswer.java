package dev.assay.ingest;

import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** An answer that a model wrote as YAML. */
final class YamlAnswer {

    private static final Pattern FENCE = Pattern.compile("```(?:ya?ml)?[ \\t]*\\R(.*?)(?:\\R```|\\z)",
            Pattern.DOTALL);
    private static final Pattern BEGINS = Pattern
            .compile("(?m)^[ \\t]*[\"']?[A-Za-z]\\w*[\"']?[ \\t]*:(?:[ \\t]|$)");
    private static final int LARGEST = 1_000_000;

    private YamlAnswer() {}

    /** The document in a text from an offset on; null if there is none. */
    static @Nullable JsonDocument of(String text, int from) {
        Matcher fence = FENCE.matcher(text).region(from, text.length());
        int start = from;
        int end = text.length();
        if (fence.find()) {
            start = fence.start(1);
            end = fence.end(1);
        } else {
            Matcher begins = BEGINS.matcher(text).region(from, text.length());
            if (!begins.find()) {
                return null;
            }
            start = begins.start();
        }
        if (end - start > LARGEST) {
            return null;
        }
        Object root = load(text.substring(start, end));
        return root instanceof Map<?, ?> map && !map.isEmpty()
                ? new JsonDocument(root, start, end, null, List.of(), RepeatedKeys.NONE,
                        List.of(Saying.of("repair.yaml")))
                : null;
    }

    private static @Nullable Object load(String yaml) {
        try {
            return plain(new Load(settings(LARGEST)).loadFromString(yaml));
        } catch (YamlEngineException | StackOverflowError e) {
            return null;
        }
    }

    /** What the documents of a whole file stand for; none where one of them is no YAML. */
    static List<Object> documents(String yaml) {
        try {
            List<Object> documents = new ArrayList<>();
            for (Object document : new Load(settings(yaml.length() + 1)).loadAllFromString(yaml)) {
                Object plain = plain(document);
                if (plain != null) {
                    documents.add(plain);
                }
            }
            return documents;
        } catch (YamlEngineException | StackOverflowError e) {
            return List.of();
        }
    }

    private static LoadSettings settings(int longest) {
        return LoadSettings.builder().setMaxAliasesForCollections(0).setCodePointLimit(longest)
                .setAllowRecursiveKeys(false).setAllowDuplicateKeys(false).build();
    }

    /** With texts as keys, and nothing that JSON has not. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                map.forEach((key, member) -> members.put(String.valueOf(key), plain(member)));
                yield members;
            }
            case List<?> items -> {
                List<@Nullable Object> plain = new ArrayList<>();
                items.forEach(item -> plain.add(plain(item)));
                yield plain;
            }
            case String text -> text;
            case Boolean flag -> flag;
            case Double number when !Double.isFinite(number) -> number.toString();
            case Number number -> number;
            case null -> null;
            default -> value.toString();
        };
    }
}
