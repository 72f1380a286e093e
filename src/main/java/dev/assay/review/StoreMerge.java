package dev.assay.review;

import dev.assay.model.Problem;
import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes another store into one: its files first, so that its decisions find what they were made on. */
public final class StoreMerge {

    private final ReviewStore store;
    private final Intake intake;

    public StoreMerge(ReviewStore store, Intake intake) {
        this.store = store;
        this.intake = intake;
    }

    /**
     * What came of it.
     *
     * @param files how many files were taken
     * @param known how many of its files were here already
     * @param postings how many postings there are more
     * @param answers how many answers were read in those files
     * @param taken what became of its decisions
     * @param problems what could not be taken, or was found on the way
     */
    public record Report(int files, int known, long postings, int answers, TakenIn taken,
            List<Problem> problems) {

        public Report {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes in what another store hands over. What was taken before a Cancel stays, and is not taken again.
     *
     * @throws StoreException where its reviewers saw each other and those here do not, or the other way round
     */
    public Report take(Handover from, Progress progress) {
        takeMode(from);
        Set<Handover.KeptFile> lacking = lacking(from);
        long before = store.count(PostingQuery.ALL);
        ImportReport read = intake.readAlone(
                lacking.stream().map(file -> new Intake.SourceFile(file.path(), 0, file.open())).toList(),
                progress);
        List<Problem> problems = new ArrayList<>(read.problems());
        // What was told when they were imported is not told again.
        problems.removeAll(Set.copyOf(from.problems()));
        TakenIn taken = store.people().takeIn(from, new CancelPoint());
        problems.addAll(taken.problems());
        problems.addAll(strangers(from.mode()));
        problems.addAll(intake.answerAll(progress).problems());
        // One that is lost there stays lacking here.
        int files = lacking.isEmpty() ? 0 : lacking.size() - lacking(from).size();
        return new Report(files, from.files().size() - lacking.size(),
                store.count(PostingQuery.ALL) - before, read.answers(), taken, problems);
    }

    /** Those who adjudicate there and not here; what they settled is one more reviewer's here. */
    private List<Problem> strangers(ReviewMode there) {
        Set<String> all = new LinkedHashSet<>(store.people().mode().adjudicators());
        List<String> others = there.adjudicators().stream().filter(all::add).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        return List.of(new Problem("", Saying.NOTHING,
                Saying.of("remark.strangers", String.join(", ", others)),
                Saying.of("remedy.all-adjudicate", String.join(",", all))));
    }

    private record Named(String sha256, String path) {}

    private Set<Handover.KeptFile> lacking(Handover from) {
        Set<Named> here = new HashSet<>();
        store.people().handOver().files().forEach(file -> here.add(new Named(file.sha256(), file.path())));
        Set<Handover.KeptFile> lacking = new LinkedHashSet<>();
        from.files().stream().filter(file -> here.add(new Named(file.sha256(), file.path())))
                .forEach(lacking::add);
        return lacking;
    }

    private void takeMode(Handover from) {
        People people = store.people();
        ReviewMode mode = people.mode();
        boolean decided = !people.handOver().journal().isEmpty();
        if (from.mode().blind() && !mode.blind()) {
            if (decided) {
                throw new StoreException("Its reviewers do not see each other's decisions, and those of this"
                        + " store do. Take both into a new store.");
            }
            people.review(from.mode(), "");
        } else if (mode.blind() && !from.mode().blind()
                && from.journal().stream().map(one -> one.what().reviewer()).distinct().count() > 1) {
            throw new StoreException("Its reviewers saw each other's decisions, and this store is blind. Make"
                    + " an open store for both.");
        } else if (mode.blind() && mode.adjudicators().isEmpty()) {
            people.review(ReviewMode.blind(from.mode().adjudicators()), "");
        }
    }
}
