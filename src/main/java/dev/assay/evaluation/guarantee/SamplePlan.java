package dev.assay.evaluation.guarantee;

import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.FieldReview;
import dev.assay.review.ReviewIndex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stratum as it was when a random sample of it was drawn.
 *
 * @param terms what is to be promised, and how the sample is looked at
 * @param cells all its cells: of each posting the fields' keys
 * @param sources by posting, whose answer was proposed; empty where its cells are of several fields, or where older versions
 *        drew it
 * @param values a hash of what was proposed in them
 * @param sample the cells to look at, in the order in which they were drawn
 */
public record SamplePlan(Stratum stratum, Terms terms, Map<String, List<String>> cells,
        Map<String, String> sources, String values,
        List<SampledCell> sample) {

    /**
     * What is to be promised, and how.
     *
     * @param seed what the sample is drawn by
     * @param size how many cells are drawn
     * @param fixed whether all of them are looked at before anything is said; else the bound holds at every look
     * @param target the share of wrong cells that is to be shown not to be exceeded, above 0 and below 1
     * @param confidence how often such promises are to be kept, above 0.5 and below 1
     * @param hidden whether the reviewer decides without being shown the proposed value
     */
    public record Terms(long seed, int size, boolean fixed, double target, double confidence,
            boolean hidden) {

        public Terms {
            if (size < 1 || !(target > 0 && target < 1) || !(confidence > 0.5 && confidence < 1)) {
                throw new IllegalArgumentException("A sample has one cell or more, a target between 0 and 1"
                        + " and a confidence between 0.5 and 1.");
            }
        }
    }

    public SamplePlan {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        cells.forEach((posting, fields) -> kept.put(posting, List.copyOf(fields)));
        cells = Collections.unmodifiableMap(kept);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        sample = List.copyOf(sample);
    }

    /** Draws a sample: the cells whose place in a random order, made of the seed and their names, comes first. */
    public static SamplePlan draw(ReviewIndex index, Stratum stratum, Terms terms) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        boolean ofField = !stratum.query().field().isEmpty();
        MessageDigest values = sha256();
        PriorityQueue<Drawn> first = new PriorityQueue<>(Comparator.comparing(Drawn::place).reversed());
        try (Stream<CellRow> rows = stratum.cells(index)) {
            rows.forEach(row -> {
                cells.computeIfAbsent(row.postingId(), none -> new ArrayList<>()).add(row.field());
                if (ofField) {
                    sources.put(row.postingId(), row.source());
                }
                add(values, row);
                first.add(new Drawn(place(terms.seed(), row), row));
                if (first.size() > terms.size()) {
                    first.remove();
                }
            });
        }
        List<SampledCell> sample = first.stream().sorted(Comparator.comparing(Drawn::place))
                .map(Drawn::cell).toList();
        return new SamplePlan(stratum, terms, cells, sources,
                HexFormat.of().formatHex(values.digest()), sample);
    }

    /** How many cells the stratum has. */
    public long population() {
        return cells.values().stream().mapToLong(List::size).sum();
    }

    public boolean holds(CellKey cell) {
        return cells.getOrDefault(cell.postingId(), List.of()).contains(cell.field());
    }

    /** The hash of what is proposed now in its cells, to be compared with {@link #values}. */
    String valuesNow(ReviewIndex index) {
        return values(index, field(), row -> true);
    }

    private String values(ReviewIndex index, CellQuery asked, Predicate<CellRow> meant) {
        MessageDigest now = sha256();
        try (Stream<CellRow> rows = index.cells(asked)) {
            rows.filter(row -> meant.test(row) && holds(new CellKey(row.postingId(), row.field())))
                    .forEach(row -> add(now, row));
        }
        return HexFormat.of().formatHex(now.digest());
    }

    /** Whether it was drawn of all that there is by now: no undecided cell came since. */
    public boolean coversAll(ReviewIndex index) {
        try (Stream<CellRow> rows = stratum.cells(index)) {
            return rows.allMatch(row -> holds(new CellKey(row.postingId(), row.field())));
        }
    }

    /**
     * Whether the sources say in its cells what they said when it was drawn. Who leads does not matter: one decision on another
     * source's answer changes that in all fields of a posting.
     */
    public boolean describes(ReviewIndex index) {
        return valuesNow(index).equals(values)
                || !sources.isEmpty() && values(index, field().leading(false),
                        row -> row.source().equals(sources.get(row.postingId()))).equals(values);
    }

    /** Those of its cells that are undecided now. */
    Set<CellKey> open(ReviewIndex index) {
        try (Stream<CellRow> rows = index.cells(field().in(FieldReview.State.UNDECIDED))) {
            return rows.map(row -> new CellKey(row.postingId(), row.field())).filter(this::holds)
                    .collect(Collectors.toSet());
        }
    }

    /** What asks for its cells, however they stand by now. */
    private CellQuery field() {
        return stratum.query().in(null).proposing(null).standing(null).with("").between(0, 2).saying("")
                .from("");
    }

    public ErrorBound bound() {
        return bound(terms, population());
    }

    private static ErrorBound bound(Terms terms, long population) {
        int looked = (int) Math.min(terms.size(), population);
        return terms.fixed()
                ? new FixedSample(looked, terms.confidence())
                : new EveryLook(population, terms.confidence(), terms.target());
    }

    /**
     * The share, 0 to 1, that a sample shows not to be exceeded at best: where none of its cells is wrong.
     *
     * @param population of how many cells it is drawn
     */
    public static double best(Terms terms, long population) {
        int size = (int) Math.min(terms.size(), population);
        return bound(terms, population).upper(Collections.nCopies(size, false));
    }

    /** The same once some were looked at: where no more of its cells are wrong than are known to be. */
    public double best(SampleState so) {
        List<Boolean> wrong = new ArrayList<>(Collections.nCopies(sample.size(), false));
        // The target was not shown so far, and what was looked at counts as a whole from here on.
        Collections.fill(wrong.subList(0, so.wrong()), true);
        return bound().upper(wrong);
    }

    private static void add(MessageDigest values, CellRow row) {
        Object plain = row.proposed() == null ? "" : row.proposed().plain();
        values.update((row.postingId() + '\n' + row.field() + '\n' + plain + '\n')
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String place(long seed, CellRow row) {
        return HexFormat.of().formatHex(sha256().digest(
                (seed + "\n" + row.postingId() + '\n' + row.field()).getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private record Drawn(String place, CellRow row) {

        SampledCell cell() {
            if (row.proposed() == null) {
                throw new IllegalStateException("A stratum holds cells with a value only.");
            }
            return new SampledCell(new CellKey(row.postingId(), row.field()), row.proposed());
        }
    }
}
