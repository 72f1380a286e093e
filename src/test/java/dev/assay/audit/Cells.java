package dev.assay.audit;

import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers, cells and signals for the tests of this package. */
final class Cells {

    static final Posting POSTING = new Posting("p", "Data Engineer", "Keel", "Bergen", "We mend ferries.");

    private Cells() {}

    static InferredField field(String key, FieldValue value, @Nullable Double confidence, String evidence) {
        return new InferredField(key, value, confidence, evidence, Source.INFERRED, null, "", List.of());
    }

    static InferredField cloud(String value, @Nullable Double confidence) {
        return field("cloud", new FieldValue.Choice(value), confidence, "Because.");
    }

    static Answer answer(String engine, InferredField... fields) {
        return answer(engine, false, fields);
    }

    static Answer local(InferredField... fields) {
        return answer("rules", true, fields);
    }

    private static Answer answer(String engine, boolean local, InferredField... fields) {
        Map<String, InferredField> byKey = new LinkedHashMap<>();
        for (InferredField field : fields) {
            byKey.put(field.field(), field);
        }
        return new Answer(engine + "-p", "p", new EngineId(engine, "", ""), local, "", byKey, "",
                Outcome.ACCEPTED);
    }

    static Subject subject(Answer... answers) {
        return new Subject(POSTING, List.of(), List.of(answers));
    }

    /** What a test says of a cell's signals; the rest is plain. */
    static final class Signals {

        String value = "aws";
        boolean local;
        List<String> with = List.of();
        List<String> against = List.of();
        String other = "";
        @Nullable
        Double confidence = 0.82;
        @Nullable
        Double withConfidence;
        @Nullable
        Double againstConfidence;
        String engine = "";
        double engineSure;
        boolean text = true;
        String status = "";
        int guarded;
        boolean silence;
        List<String> findings = List.of();

        CellSignals made() {
            return new CellSignals("cloud", value, local, "m", with, against, other, confidence,
                    withConfidence, againstConfidence, engine, engineSure, text, status, "inferred", guarded,
                    silence, findings);
        }
    }

    static CellSignals signals(java.util.function.Consumer<Signals> said) {
        Signals signals = new Signals();
        said.accept(signals);
        return signals.made();
    }
}
