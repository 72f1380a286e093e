package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import dev.assay.ingest.shape.Shape;
import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of a shape that is known: each is put into our own shape and read on as such, together with the
 * members of which the shape has nothing to say, such as an answer that was added to a posting.
 */
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
            findings.leftOut(Saying.named("shape." + shape.name(), shape.about()), 1);
            read.left(Set.of()).forEach(left -> unread(left, scope));
            return true;
        }
        findings.shape(shape.name());
        boolean found = shape.holdsRecords() && readEach(shape.records(object), scope.inside(object));
        Set<String> elsewhere = new HashSet<>();
        if (!read.record().isEmpty()) {
            found |= shape.isAnswer() && !shape.isPosting()
                    ? readAnswer(read, scope, elsewhere)
                    : readPosting(read, scope, elsewhere);
        }
        if (found) {
            scope.tell(read.around());
            shape.leftOut(object)
                    .forEach((what, count) -> findings.leftOut(Saying.named("shape." + shape.name(), what),
                            count));
            read.left(elsewhere).forEach(left -> unread(left, scope));
            twice(read, elsewhere, scope);
        }
        return found;
    }

    private boolean readEach(List<Object> items, Scope scope) {
        boolean found = false;
        int number = 0;
        for (Object item : items) {
            number++;
            Scope at = items.size() == 1 ? scope : scope.item(JsonContent.item(number));
            if (item instanceof Map<?, ?> map && records.read(map, at)) {
                found = true;
            } else if (Unread.saysSomething(item)) {
                findings.unread().add(Saying.of("unread.record"), item, at.place());
            }
        }
        return found;
    }

    /** @param elsewhere the members that were read, or are told, as those of a record of ours */
    private boolean readPosting(Shape.Read read, Scope scope, Set<String> elsewhere) {
        Map<String, @Nullable Object> record = read.record();
        addFree(read, record, elsewhere);
        if (read.isDetailsOnly()) {
            findings.problem(Outcome.FLAGGED, scope.at("description"),
                    Saying.of("remark.only-details"), Saying.of("remedy.posting-with-text"));
        }
        return records.readOwn(record, scope, read, elsewhere);
    }

    /** A shape's own parts come first, and a list of records is none. */
    private void addFree(Shape.Read read, Map<String, @Nullable Object> record, Set<String> elsewhere) {
        Set<String> names = new HashSet<>();
        record.keySet().forEach(key -> names.add(NameFolding.fold(key)));
        read.free().forEach((key, value) -> {
            if (!names.contains(NameFolding.fold(key)) && !records.isEnvelope(Map.of(key, value))) {
                record.put(key, value);
                elsewhere.add(key);
            }
        });
    }

    /** An answer never makes a posting: one that no member names is that of the file's name, and waits for it. */
    private boolean readAnswer(Shape.Read read, Scope scope, Set<String> elsewhere) {
        Map<String, @Nullable Object> record = read.record();
        Object failed = record.remove("failed");
        Object said = record.get("response");
        Object of = record.get("posting_id");
        boolean named = of != null || scope.posting().by() != PostingName.By.FILE;
        Scope about = named
                ? scope
                : scope.about(PostingName.named(PostingName.By.SPOKEN_OF, name.stem()), "");
        int before = findings.answers();
        addFree(read, record, elsewhere);
        boolean whole = said != null || !elsewhere.isEmpty();
        boolean found = whole && records.readAnswer(record, about);
        if (!found) {
            elsewhere.clear();
        }
        if (findings.answers() > before) {
            if (failed != null && Unread.holdsText(failed)) {
                findings.unread().add(scope.within("error").path(), failed, scope.place());
            }
            return true;
        }
        Saying whose = of == null ? Saying.NOTHING : Saying.of("remark.for-posting", String.valueOf(of));
        if (failed != null || said == null) {
            findings.problem(Outcome.PARTIAL, scope.place(), failed == null
                    ? Saying.of("remark.model-silent", whose)
                    : Saying.of("remark.model-failed", whose, Excerpt.of(String.valueOf(failed))),
                    Saying.of("remedy.ask-for-it"));
        } else {
            findings.problem(Outcome.PARTIAL, scope.place(),
                    Saying.of("remark.holds-no-answer", whose, Excerpt.of(String.valueOf(said))),
                    Saying.of("remedy.ask-in-json"));
        }
        return true;
    }

    private void unread(Shape.Left left, Scope scope) {
        String path = left.path();
        String twin = left.twin();
        String key = path.substring(path.lastIndexOf('.') + 1);
        if (!Unread.saysSomething(left.value())) {
            return;
        }
        if (twin != null) {
            findings.unread().addTwin(scope.within(path).path(), scope.within(twin).path(), left.value(),
                    scope.place());
        } else if (Unread.holdsText(left.value()) || !PostingKeys.isUnneeded(key)) {
            findings.unread().add(scope.within(path).path(), left.value(), scope.place());
        }
    }

    /** Members that stand twice in the record, or in an object in it that nobody else accounts for. */
    private void twice(Shape.Read read, Set<String> elsewhere, Scope scope) {
        RepeatedKeys repeated = scope.document().repeated();
        if (repeated.isEmpty()) {
            return;
        }
        for (Map<?, ?> object : read.objects(elsewhere)) {
            for (RepeatedKeys.Repeated one : repeated.in(object)) {
                if (Unread.saysSomething(one.former())) {
                    String key = scope.within(one.key()).path();
                    findings.unread().addTwin(key, key, one.former(), scope.place());
                }
            }
        }
    }
}
