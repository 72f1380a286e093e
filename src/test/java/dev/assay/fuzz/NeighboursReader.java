package dev.assay.fuzz;

import dev.assay.model.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.HashSet;
import java.util.random.RandomGenerator;

/** Files of several postings, one of them damaged: the others are read as before, or the report says that not all was read. */
final class NeighboursReader implements FuzzedReader {

    private final List<MadeFiles.Parts> files = MadeFiles.several();
    private final Map<Input, MadeFiles.Parts> parts = new HashMap<>();
    private final Map<Input, Integer> damagedRecord = new HashMap<>();
    private final Map<MadeFiles.Parts, Read> before = new HashMap<>();
    private long takenAlong;

    NeighboursReader() {
        for (MadeFiles.Parts file : files) {
            parts.put(file.whole(), file);
            before.put(file, Read.of(file.whole()));
        }
    }

    @Override
    public String name() {
        return "neighbours";
    }

    @Override
    public List<Input> seeds() {
        return List.copyOf(parts.keySet().stream().sorted((a, b) -> a.path().compareTo(b.path())).toList());
    }

    @Override
    public Input damaged(Input seed, RandomGenerator random, Mutation damage) {
        MadeFiles.Parts file = Objects.requireNonNull(parts.get(seed));
        int which = random.nextInt(file.records().size());
        Input damaged = file.with(which, damage.of(MadeFiles.bytes(file.records().get(which))));
        damagedRecord.clear();
        damagedRecord.put(damaged, which);
        return damaged;
    }

    @Override
    public String fault(Input seed, Input damaged) {
        Read now = Read.of(damaged);
        String fault = now.fault();
        if (!fault.isEmpty()) {
            return fault;
        }
        int which = damagedRecord.getOrDefault(damaged, -1);
        Set<String> expected = new HashSet<>();
        Objects.requireNonNull(before.get(parts.get(seed))).contents().stream()
                .filter(content -> !content.contains("lorries" + which + "x")).forEach(expected::add);
        expected.removeAll(now.contents());
        if (expected.isEmpty()) {
            return "";
        }
        if (now.imported().outcome().compareTo(Outcome.PARTIAL) < 0) {
            return "missing beside a damaged posting, " + now.imported().outcome() + ": " + expected
                    + " told: "
                    + now.imported().problems().stream()
                            .map(problem -> problem.place() + ' ' + problem.message())
                            .distinct().toList();
        }
        takenAlong++;
        return "";
    }

    /** How often another posting was not read as before, and the report said that not all was read. */
    long takenAlong() {
        return takenAlong;
    }
}
