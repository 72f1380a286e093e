package dev.assay.ingest;

import dev.assay.ingest.shape.Shape;
import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads records of a shape that is known: each is put into our own shape and read on as such. */
final class ShapedReader {

    private final RecordReader records;
    private final Findings findings;
    private final FileName name;

    ShapedReader(RecordReader records, FileName name, Findings findings) {
        this.records = records;
        this.name = name;
        this.findings = findings;
    }

    /** @return whether the record carries anything */
    boolean read(Shape shape, Map<?, ?> object, Scope scope) {
        Shape.Read read = shape.read(object, scope.around());
        if (shape.isNothing()) {
            read.left().forEach(left -> unread(left, scope));
            return true;
        }
        findings.shape(shape.name());
        boolean found = shape.holdsRecords() && readEach(shape.records(object), scope.inside(object));
        if (!read.record().isEmpty()) {
            found |= shape.isAnswer() && !shape.isPosting()
                    ? readAnswer(read, scope)
                    : records.readOwn(read.record(), scope);
        }
        if (found) {
            scope.tell(read.around());
            read.left().forEach(left -> unread(left, scope));
        }
        return found;
    }

    private boolean readEach(List<Object> items, Scope scope) {
        boolean found = false;
        int number = 0;
        for (Object item : items) {
            number++;
            Scope at = items.size() == 1 ? scope : scope.item("item " + number);
            if (item instanceof Map<?, ?> map && records.read(map, at)) {
                found = true;
            } else if (Unread.saysSomething(item)) {
                findings.unread().add("A record in a list", item, at.place());
            }
        }
        return found;
    }

    /** An answer never makes a posting: one that no member names is that of the file's name, and waits for it. */
    private boolean readAnswer(Shape.Read read, Scope scope) {
        Map<String, @Nullable Object> record = read.record();
        Object failed = record.remove("failed");
        boolean named = record.containsKey("posting_id") || scope.posting().by() != PostingName.By.FILE;
        Scope about = named
                ? scope
                : scope.about(PostingName.named(PostingName.By.SPOKEN_OF, name.stem()), "");
        int before = findings.answers();
        boolean found = record.containsKey("response") && records.readOwn(record, about);
        if (findings.answers() > before) {
            return true;
        }
        String of = record.containsKey("posting_id") ? " for the posting " + record.get("posting_id") : "";
        if (failed != null || !record.containsKey("response")) {
            findings.problem(Outcome.PARTIAL, scope.place(), "The model gave no answer" + of
                    + (failed == null ? "." : ": " + Excerpt.of(String.valueOf(failed))),
                    "Ask the model again for it.");
        } else if (!found) {
            findings.problem(Outcome.PARTIAL, scope.place(), "What the model said" + of
                    + " holds no answer: " + Excerpt.of(String.valueOf(record.get("response"))),
                    "Ask the model again for it, in JSON.");
        }
        return true;
    }

    private void unread(Shape.Left left, Scope scope) {
        String path = left.path();
        String key = path.substring(path.lastIndexOf('.') + 1);
        if (Unread.saysSomething(left.value())
                && (Unread.holdsText(left.value()) || !PostingKeys.isUnneeded(key))) {
            findings.unread().add(scope.within(path).path(), left.value(), scope.place());
        }
    }
}
