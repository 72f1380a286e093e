package dev.assay.ingest;

import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads records from a file in YAML: one, a list, or several documents one after another. */
final class YamlContent {

    private static final List<String> EXTENSIONS = List.of("yaml", "yml");

    private YamlContent() {}

    /** Reads the file. @return whether it is YAML that holds anything known */
    static boolean read(String text, FileName name, Findings findings, RecordReader records) {
        if (!EXTENSIONS.contains(name.extension())) {
            return false;
        }
        List<Object> items = new ArrayList<>();
        for (Object document : YamlAnswer.documents(text)) {
            items.addAll(document instanceof List<?> list ? list : List.of(document));
        }
        UnknownJson unknown = new UnknownJson();
        boolean any = false;
        int number = 0;
        for (Object item : items) {
            number++;
            Saying place = items.size() == 1 ? Saying.NOTHING : JsonContent.item(number);
            PostingName posting = items.size() == 1 ? PostingName.file(name) : PostingName.part(name, number);
            boolean read = item instanceof Map<?, ?> map && records.read(map,
                    new Scope(JsonDocument.made(map), "", place, posting, "", ""));
            if (!read) {
                unknown.add(item, place);
            }
            any |= read;
        }
        if (any) {
            findings.shape("yaml");
            unknown.list(findings);
        }
        return any;
    }
}
