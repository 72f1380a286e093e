package dev.assay.audit;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from a posting's answers what tells whether a cell is wrong. Pure. */
final class SignalReader {

    /** Stands for whatever names no value. */
    static final String SILENT = "silent";
    /** Stands for whatever is no value of the field. */
    static final String MALFORMED = "malformed";

    private static final int MOST_GUARDED = 3;
    /** Words of somebody who concludes and does not read. */
    private static final Pattern GUARDED = Pattern
            .compile("(?i)\\b(?:suggest\\w*|impl(?:y|ies|ied|ying)|likely"
                    + "|may|might|possibl\\w+|indicat\\w+|typical\\w*|assum\\w+|infer\\w*|although|while|however"
                    + "|potential\\w*|generally|appears?|seems?)\\b");
    private static final Pattern SILENCE = Pattern
            .compile("(?i)\\b(?:no mention|not mention\\w*|no explicit|not explicit\\w*"
                    + "|not stated|not specif\\w+|not indicat\\w+|does not|doesn't|unspecified|absence|without|lack"
                    + "|silent|none|no (?:\\w+ ){0,4}(?:mention\\w*|stated|specified|listed|provided|indicat\\w+|found"
                    + "|offered|described))\\b");

    private final Schema schema;

    SignalReader(Schema schema) {
        this.schema = schema;
    }

    /** A cell of an answer and its signals. */
    record Read(String answerId, CellSignals signals) {}

    /** @param findings the codes of what was noticed about a source's cell */
    List<Read> read(Subject subject, FindingCodes findings) {
        List<Read> read = new ArrayList<>();
        Answer engine = subject.answers().stream().filter(Answer::local).findFirst().orElse(null);
        for (FieldSpec field : schema.fields()) {
            for (Answer answer : subject.answers()) {
                InferredField said = answer.fields().get(field.key());
                if (said != null) {
                    read.add(new Read(answer.id(), signals(subject, field, answer, said, engine,
                            findings.of(answer, field.key()))));
                }
            }
        }
        return read;
    }

    /** What was noticed about cells. */
    @FunctionalInterface
    interface FindingCodes {

        List<String> of(Answer answer, String field);
    }

    private static CellSignals signals(Subject subject, FieldSpec field, Answer answer, InferredField said,
            @Nullable Answer engine, List<String> findings) {
        List<InferredField> same = new ArrayList<>();
        List<InferredField> differing = new ArrayList<>();
        List<String> with = new ArrayList<>();
        List<String> against = new ArrayList<>();
        for (Answer peer : subject.imported()) {
            InferredField theirs = peer.fields().get(field.key());
            if (theirs == null || peer.id().equals(answer.id())) {
                continue;
            }
            boolean agrees = key(theirs.value()).equals(key(said.value()));
            (agrees ? same : differing).add(theirs);
            (agrees ? with : against).add(peer.engine().name());
        }
        InferredField ours = engine == null || answer.local() ? null : engine.fields().get(field.key());
        Grounding grounding = said.grounding();
        return new CellSignals(field.key(), key(said.value()), answer.local(), answer.engine().name(), with,
                against,
                most(differing), said.confidence(), mean(same), mean(differing),
                ours == null ? "" : key(ours.value()),
                ours == null || ours.confidence() == null ? 0 : Objects.requireNonNull(ours.confidence()),
                subject.posting().hasText(), grounding == null ? "" : grounding.status().name(),
                said.source().isKnown() ? said.source().key() : "other", guarded(said.evidence()),
                SILENCE.matcher(said.evidence()).find(), findings);
    }

    /** A value as a short word, equal for values that agree; no one's own words. */
    static String key(FieldValue value) {
        return value.isSilent() ? SILENT : switch (value) {
            case FieldValue.Choice(String key) -> key.equals("none_mentioned") ? SILENT : key;
            case FieldValue.Flag(boolean yes) -> String.valueOf(yes);
            case FieldValue.Choices(List<String> keys) -> keys.isEmpty()
                    ? "none"
                    : keys.stream().distinct().sorted().collect(Collectors.joining("+"));
            case FieldValue.NotStated nothing -> SILENT;
            case FieldValue.Malformed malformed -> MALFORMED;
        };
    }

    /** Whether such a word asserts something. */
    static boolean asserts(String key) {
        return !key.equals(SILENT) && !key.equals("none") && !key.equals("false")
                && !key.equals(MALFORMED);
    }

    private static String most(List<InferredField> fields) {
        Map<String, Integer> counts = new TreeMap<>();
        fields.forEach(field -> counts.merge(key(field.value()), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed())).map(Map.Entry::getKey)
                .orElse("");
    }

    private static @Nullable Double mean(List<InferredField> fields) {
        double sum = 0;
        int count = 0;
        for (InferredField field : fields) {
            Double stated = field.confidence();
            if (stated != null) {
                sum += stated;
                count++;
            }
        }
        return count == 0 ? null : Double.valueOf(sum / count);
    }

    private static int guarded(String evidence) {
        Matcher matcher = GUARDED.matcher(evidence);
        int count = 0;
        while (count < MOST_GUARDED && matcher.find()) {
            count++;
        }
        return count;
    }
}
