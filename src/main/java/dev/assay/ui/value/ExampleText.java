package dev.assay.ui.value;

import dev.assay.schema.AllowedValue;
import dev.assay.schema.Example;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A field's worked examples in words: the value, and the words of a posting that come to it. */
final class ExampleText {

    private ExampleText() {}

    /** One for each value, in the order of the values. */
    static List<String> of(FieldSpec field, Wording words) {
        return field.shownExamples().stream().map(example -> of(field, example, words)).toList();
    }

    private static String of(FieldSpec field, Example example, Wording words) {
        List<String> said = new ArrayList<>();
        say(said, words.of("guide.title") + " ", example.title());
        say(said, words.of("guide.location") + " ", example.location());
        say(said, "", example.text());
        return value(field, example) + " — " + String.join("; ", said);
    }

    private static void say(List<String> said, String what, String text) {
        if (!text.isBlank()) {
            said.add(what + "“" + text.strip().replaceAll("\\s*\\n\\s*", "\n   ") + "”");
        }
    }

    private static String value(FieldSpec field, Example example) {
        return example.values().stream().map(key -> field.value(key).map(AllowedValue::label).orElse(key))
                .collect(Collectors.joining(", "));
    }
}
