package dev.assay.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.assay.Wiring;
import dev.assay.evaluation.gold.GoldSetName;
import dev.assay.evaluation.gold.GoldSets;
import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.export.ExportChoice;
import dev.assay.export.ExportFormat;
import dev.assay.export.RowsAlone;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import dev.assay.review.FacetQuery;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long each format takes beside writing the same rows with its library alone, from rows in memory, warm:
 * {@code ExportTimings STORE FOLDER [ROUNDS [FORMAT…]]}. What is undecided in the store is accepted first, as seen.
 */
public final class ExportTimings {

    private ExportTimings() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Parts parts = Wiring.parts(new Surroundings(folder.resolve("own"), Path.of("sample-data"),
                folder.resolve("tour"), new DisplayCheck("Linux", Map.of(), library -> true)), null);
        try (ReviewStore store = parts.stores().open(Path.of(arguments[0]), Progress.NONE)) {
            decide(store);
            GoldSets sets = parts.goldSets(store);
            long start = System.nanoTime();
            sets.freeze(new GoldSets.Wish("all",
                    new QueueView("set", FacetQuery.ALL, "", QueueOrder.AS_LOADED), null, null), "Ada",
                    Progress.NONE);
            KnownGoldSet set = sets.find(GoldSetName.read("all"));
            System.out.printf(Locale.ROOT, "frozen or found: %d cells, %.2f s, %d kB in the journal%n",
                    set.set().size(), (System.nanoTime() - start) / 1e9,
                    set.artefact().content().length() >> 10);
            for (ExportFormat format : parts.formats().all()) {
                if (arguments.length > 3 && !List.of(arguments).subList(3, arguments.length)
                        .contains(format.name())) {
                    continue;
                }
                Path out = folder.resolve("out." + format.extension());
                double[][] bare = new double[rounds][];
                double[][] whole = new double[rounds][];
                double[][] frozen = new double[rounds][];
                RowsAlone alone = RowsAlone.of(parts.schema(), store, format.name());
                for (int i = 0; i < rounds; i++) {
                    bare[i] = seconds(() -> alone.write(out));
                    whole[i] = seconds(() -> format.write(store, out, Progress.NONE));
                    frozen[i] = format.name().equals("decisions")
                            ? new double[2]
                            : seconds(
                                    () -> format.write(store, ExportChoice.ALL.of(set), out, Progress.NONE));
                }
                System.out.printf(Locale.ROOT, "%-12s alone %.2f s, store %.2f s (%.1f), set %.2f s (%.1f);"
                        + " processor: alone %.2f s, store %.2f s (%.1f), set %.2f s (%.1f)%n",
                        format.name(), median(bare, 0), median(whole, 0), median(whole, 0) / median(bare, 0),
                        median(frozen, 0), median(frozen, 0) / median(bare, 0), median(bare, 1),
                        median(whole, 1), median(whole, 1) / median(bare, 1), median(frozen, 1),
                        median(frozen, 1) / median(bare, 1));
            }
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    /** By the clock, and of all threads on the processor. */
    private static double[] seconds(Step step) throws Exception {
        long start = System.nanoTime();
        long used = processor();
        step.run();
        return new double[]{(System.nanoTime() - start) / 1e9, (processor() - used) / 1e9};
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double median(double[][] times, int which) {
        double[] sorted = Arrays.stream(times).mapToDouble(time -> time[which]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void decide(ReviewStore store) {
        List<PostingSummary> open = store.postings().stream()
                .filter(posting -> posting.decided() < posting.states().size()).toList();
        for (int from = 0; from < open.size(); from += 200) {
            List<NewDecision> act = new ArrayList<>();
            for (PostingFile file : store.files(open.subList(from, Math.min(open.size(), from + 200)).stream()
                    .map(PostingSummary::id).toList())) {
                JudgedAnswer.primary(file).ifPresent(answer -> answer.fields().values().forEach(
                        field -> act.add(new NewDecision(file.posting().id(), field.field(), "Ada",
                                DecisionKind.ACCEPT, field.value(), "", "", answer.id(), 0, field.value(),
                                List.of(), Basis.SEEN))));
            }
            if (!act.isEmpty()) {
                try {
                    store.appendWhereOpen(act);
                } catch (RuntimeException e) {
                    act.removeIf(one -> one.value() instanceof FieldValue.Malformed);
                    store.appendWhereOpen(act);
                }
            }
        }
    }
}
