package dev.assay.ingest;

import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.schema.FieldSpec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record of a tool for labelling.
 *
 * @param tool its name as that of a shape
 * @param posting what it says of the posting, under the names it has there
 * @param predictions what models said
 * @param decided what people said, each in their own
 * @param handed what we once gave the tool to keep; empty where it is not from us
 * @param marked in which texts the tool can mark words
 * @param left what it holds besides, by the name under which it is told
 */
record LabelledRecord(String tool, Map<String, @Nullable Object> posting, List<Said> predictions,
        List<Said> decided, Map<?, ?> handed, Set<Section> marked, Map<String, @Nullable Object> left) {

    /** A value as a tool has it. @param confidence null where none is stated */
    record Cell(Object value, @Nullable Object confidence, String evidence) {}

    /**
     * What one model or one person said.
     *
     * @param by who; empty where nobody is named
     * @param at when; null where it is not said
     */
    record Said(String by, @Nullable Instant at, Map<FieldSpec, Cell> values,
            Map<FieldSpec, Set<Span>> words) {

        Said(String by, @Nullable Instant at) {
            this(by, at, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        void mark(FieldSpec field, Span span) {
            words.computeIfAbsent(field, none -> new LinkedHashSet<>()).add(span);
        }

        boolean isEmpty() {
            return values.isEmpty() && words.isEmpty();
        }
    }
}
