package dev.assay.review;

import dev.assay.model.FieldValue;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Chooses which cells are probed, and how: for the same seed, cell and answer always the same. Pure. */
public final class ProbeChoice {

    private ProbeChoice() {}

    /**
     * How a cell is probed; empty where it is not, as most are not.
     *
     * @param proposed what the answer says that is judged
     * @param said what any source says of the cell: none of that is planted, for it may well be right
     */
    public static Optional<Probe> of(Probing probing, CellKey cell, FieldSpec spec, FieldValue proposed,
            Collection<FieldValue> said) {
        if (probing.share() <= 0 || proposed instanceof FieldValue.Malformed) {
            return Optional.empty();
        }
        SplittableRandom random = random(probing.seed(), cell);
        if (random.nextDouble() >= probing.share()) {
            return Optional.empty();
        }
        boolean plants = random.nextBoolean();
        List<FieldValue> wrong = others(spec, proposed).stream().filter(
                other -> !isSilent(other) && said.stream().noneMatch(other::agreesWith)).toList();
        // Beside a value that the posting is silent of stands no evidence: that alone would tell of another one.
        boolean isShown = !isSilent(proposed) && !proposed.equals(new FieldValue.Flag(false));
        return Optional.of(plants && isShown && !wrong.isEmpty()
                ? new Probe.Planted(wrong.get(random.nextInt(wrong.size())))
                : new Probe.Hidden());
    }

    private static SplittableRandom random(String seed, CellKey cell) {
        byte[] of = String.join("\n", seed, cell.postingId(), cell.field())
                .getBytes(StandardCharsets.UTF_8);
        return new SplittableRandom(ByteBuffer.wrap(Artefact.sha256().digest(of)).getLong());
    }

    /**
     * The values of a field that are another than this one. Of a set there is none to plant: whoever ticks a further part
     * and overlooks the planted one would decide on both.
     */
    private static List<FieldValue> others(FieldSpec spec, FieldValue proposed) {
        List<String> offered = spec.offered().stream().map(AllowedValue::key).toList();
        return switch (proposed) {
            case FieldValue.Choice(String key) -> offered.stream().filter(other -> !other.equals(key))
                    .<FieldValue>map(FieldValue.Choice::new).toList();
            case FieldValue.Flag(boolean yes) -> List.of(new FieldValue.Flag(!yes));
            case FieldValue.Choices several -> List.of();
            case FieldValue.NotStated none -> List.of();
            case FieldValue.Malformed broken -> List.of();
        };
    }

    private static boolean isSilent(FieldValue value) {
        return value.isSilent() || switch (value) {
            case FieldValue.Choice(String key) -> key.equals(FieldSpec.NONE_MENTIONED);
            case FieldValue.Choices(List<String> keys) -> keys.isEmpty()
                    || keys.contains(FieldSpec.NOT_MENTIONED) || keys.contains(FieldSpec.NONE_MENTIONED);
            case FieldValue.Flag flag -> false;
            case FieldValue.NotStated none -> true;
            case FieldValue.Malformed broken -> false;
        };
    }
}
