package dev.assay.review;

import dev.assay.model.Answer;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the confidences of sources are worth, learnt of decided cells, to be handed on as a small file and kept with a store.
 *
 * @param codebook the version of the fields it was learnt by
 * @param sources by the name of the source
 */
public record Calibration(String codebook, Map<String, Learnt> sources) {

    /** What stands in a file of this kind, so that no other is taken for one. */
    private static final String FORMAT = "assay-calibration-1";
    /** The one name that a store keeps its own under. */
    public static final String NAME = "confidence";
    private static final double ROUNDED = 10_000;

    /** Confidences are taken as they are stated. */
    public static final Calibration NONE = new Calibration("", Map.of());

    /**
     * What was learnt of a source.
     *
     * @param cells of how many cells that were decided
     * @param brierBefore how far its confidence was off, squared, in the mean
     * @param brierAfter the same once mapped, each posting by what was learnt of others
     */
    public record Learnt(int cells, double brierBefore, double brierAfter, ConfidenceMap map) {}

    public Calibration {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** As plain JSON shapes. */
    public Map<String, Object> plain() {
        Map<String, Object> all = new LinkedHashMap<>();
        sources.forEach((source, learnt) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("cells", learnt.cells());
            one.put("brier", List.of(learnt.brierBefore(), learnt.brierAfter()));
            one.put("knots", learnt.map().knots().stream()
                    .map(knot -> List.of(knot.stated(), knot.right())).toList());
            all.put(source, one);
        });
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("format", FORMAT);
        plain.put("codebook", codebook);
        plain.put("sources", all);
        return plain;
    }

    /** @throws IllegalArgumentException if these are no JSON shapes of a calibration; the message says why */
    public static Calibration of(@Nullable Object plain) {
        if (!(plain instanceof Map<?, ?> file) || !FORMAT.equals(file.get("format"))
                || !(file.get("sources") instanceof Map<?, ?> given)) {
            throw new IllegalArgumentException(
                    "it is not a file that \"assay calibration export\" writes (\"format\": \"" + FORMAT
                            + "\")");
        }
        Map<String, Learnt> sources = new LinkedHashMap<>();
        given.forEach((source, one) -> sources.put(String.valueOf(source),
                learnt(String.valueOf(source), one)));
        return new Calibration(String.valueOf(file.get("codebook")), sources);
    }

    private static Learnt learnt(String source, @Nullable Object given) {
        if (!(given instanceof Map<?, ?> one) || !(one.get("knots") instanceof List<?> all)) {
            throw new IllegalArgumentException("\"" + source + "\" has no knots");
        }
        List<ConfidenceMap.Knot> knots = new ArrayList<>();
        for (Object knot : all) {
            List<Double> pair = shares(source, knot);
            knots.add(new ConfidenceMap.Knot(pair.getFirst(), pair.getLast()));
        }
        for (int at = 1; at < knots.size(); at++) {
            if (knots.get(at).stated() <= knots.get(at - 1).stated()
                    || knots.get(at).right() < knots.get(at - 1).right()) {
                throw new IllegalArgumentException("the knots of \"" + source + "\" do not rise");
            }
        }
        if (knots.isEmpty()) {
            throw new IllegalArgumentException("\"" + source + "\" has no knots");
        }
        List<Double> brier = one.get("brier") == null ? List.of(0.0, 0.0) : shares(source, one.get("brier"));
        return new Learnt(one.get("cells") instanceof Number cells ? cells.intValue() : 0, brier.getFirst(),
                brier.getLast(), new ConfidenceMap(knots));
    }

    private static List<Double> shares(String source, @Nullable Object given) {
        if (given instanceof List<?> pair && pair.size() == 2
                && pair.getFirst() instanceof Number first && pair.getLast() instanceof Number last
                && isShare(first.doubleValue()) && isShare(last.doubleValue())) {
            return List.of(first.doubleValue(), last.doubleValue());
        }
        throw new IllegalArgumentException(
                "what is said of \"" + source + "\" are not pairs of shares from 0 to 1");
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }

    /** The answer with its confidences mapped, where they are of a source that is known. */
    public Answer apply(Answer answer) {
        Learnt learnt = sources.get(answer.engine().name());
        if (learnt == null) {
            return answer;
        }
        Map<String, InferredField> mapped = new LinkedHashMap<>();
        answer.fields().forEach((key, field) -> mapped.put(key, apply(field, learnt.map())));
        return answer.withFields(mapped);
    }

    private static InferredField apply(InferredField field, ConfidenceMap map) {
        Double stated = field.confidence();
        return stated == null || !isShare(stated)
                ? field
                : new InferredField(field.field(), field.value(),
                        Math.round(map.of(stated) * ROUNDED) / ROUNDED, field.evidence(), field.source(),
                        field.grounding(), field.rule(), field.notes());
    }

    /** What a file says, with the confidences of its answers mapped. */
    public Imported apply(Imported said) {
        return sources.isEmpty() ? said : said.withAnswers(said.answers().stream().map(this::apply).toList());
    }
}
