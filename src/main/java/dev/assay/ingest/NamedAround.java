package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a record that has no id of its own is named all the same: around it, or in what was asked about it. */
final class NamedAround {

    /** What was asked, or noted by whoever asked. */
    private static final List<String> ASKED = NameFolding.foldAll("metadata", "meta", "input", "inputs",
            "request", "posting", "job", "context");
    /** Where a search engine puts the record that it has found, beside the id it keeps it under. */
    private static final List<String> FOUND = NameFolding.foldAll("_source", "source", "document", "doc",
            "fields", "attributes");
    private static final int SHORT_NUMBER = 5;

    private NamedAround() {}

    /**
     * The id that the object around a posting gives it: its own id where it is what a search engine puts around
     * the one record, or the name that the posting has among others. Empty where there is none.
     */
    static String posting(Map<?, ?> posting, Map<?, ?> around) {
        String key = null;
        int titled = 0;
        for (Map.Entry<?, ?> member : around.entrySet()) {
            key = member.getValue() == posting ? (String) member.getKey() : key;
            titled += member.getValue() instanceof Map<?, ?> map && new Members(map).has(PostingKeys.TITLE)
                    ? 1
                    : 0;
        }
        if (key == null) {
            return "";
        }
        if (titled == 1) {
            String id = FOUND.contains(NameFolding.fold(key)) ? new Members(around).text(PostingKeys.ID) : "";
            return isCounter(id) ? "" : id;
        }
        return titled == around.size() && !isCounter(key) ? key : "";
    }

    /** The id of the posting that was asked about; empty where what was asked names none. */
    static String spokenOf(Members object) {
        for (String name : ASKED) {
            for (Members.Member member : object.all(name)) {
                if (inside(member.value()) instanceof Map<?, ?> map) {
                    String id = new Members(map).text(PostingKeys.SPOKEN_OF);
                    if (!id.isBlank()) {
                        return id;
                    }
                }
            }
        }
        return "";
    }

    private static @Nullable Object inside(@Nullable Object value) {
        return value instanceof String text && text.startsWith("{")
                ? LenientJson.strict().read(text, 0).root()
                : value;
    }

    /** Whether an id only counts records, so that it may be a row's as well as a posting's. */
    static boolean isCounter(String id) {
        return id.length() < SHORT_NUMBER && id.chars().allMatch(Character::isDigit);
    }
}
