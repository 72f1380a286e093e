package dev.assay.review.dispute;

import dev.assay.model.Excerpt;
import dev.assay.model.Problem;
import dev.assay.review.Artefact;
import dev.assay.review.ArtefactKind;
import dev.assay.review.CellKey;
import dev.assay.review.Decision;
import dev.assay.review.NamedActs;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.saying.Saying;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import dev.assay.vocabulary.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes rulings over a store, and says which it has. A ruling is kept as an artefact, and its decisions are one act: undo takes
 * the act back, and with it the ruling is not in force, which follows from the journal alone.
 */
public final class Rulings {

    private static final ArtefactKind KIND = ArtefactKind.Known.RULING;

    private final ReviewStore store;
    private final RulingCodec codec;
    private final Schema schema;

    public Rulings(ReviewStore store, RulingCodec codec, Schema schema) {
        this.store = store;
        this.codec = codec;
        this.schema = schema;
    }

    /**
     * What a ruling would change now; a Cancel cuts it short.
     *
     * @throws StoreException if no such ruling can be made; the message says why
     */
    public RulingPreview preview(Ruling ruling, String reviewer, Progress progress) {
        return preview(ruling, reviewer, cell -> true, progress);
    }

    private RulingPreview preview(Ruling ruling, String reviewer, Predicate<CellKey> wanted,
            Progress progress) {
        String refusal = ruling.refusal(schema);
        if (!refusal.isEmpty()) {
            throw new StoreException(refusal);
        }
        return new RulingOutcome(store, ruling, reviewer, new ClaimWords(Lexicon.load()), wanted)
                .over(progress);
    }

    /**
     * Makes a ruling: it and all its decisions are on disk when this returns.
     *
     * @return what it changed; a Cancel before that changes nothing
     */
    public Optional<RulingPreview> rule(Ruling ruling, String reviewer, Progress progress) {
        RulingPreview preview = preview(ruling, reviewer, progress);
        if (progress.cancelled()) {
            return Optional.empty();
        }
        return Optional.of(rule(preview, reviewer).preview());
    }

    /**
     * Makes a ruling just as it was looked at. A cell that was decided on since, or whose answers changed, is left alone, and
     * so is what came since; where nothing is left of what it was to settle, it is not made.
     *
     * @param seen what {@link #preview} said it would change
     * @param reviewer who decides
     */
    public RulingMade rule(RulingPreview seen, String reviewer) {
        Ruling ruling = seen.ruling();
        String refusal = ruling.refusal(schema);
        if (!refusal.isEmpty()) {
            throw new StoreException(refusal);
        }
        RulingMade now = new RulingOutcome(store, ruling, reviewer, new ClaimWords(Lexicon.load()),
                cell -> true).asSeen(seen);
        if (now.preview().changes().isEmpty() && !now.left().isEmpty()) {
            return now;
        }
        Optional<Artefact> before = store.artefacts().inForce(KIND, ruling.id());
        store.artefacts().keep(KIND, ruling.id(), codec.write(ruling), reviewer);
        RulingMade made;
        try {
            made = now.with(append(now.preview().act()));
        } catch (StoreException e) {
            if (!e.journaled()) {
                takeBack(ruling.id(), before, reviewer);
            }
            throw e;
        }
        if (made.preview().changes().isEmpty() && !made.left().isEmpty()) {
            takeBack(ruling.id(), before, reviewer);
        }
        return made;
    }

    /** Puts in force again what was before a ruling that settled nothing. */
    private void takeBack(String id, Optional<Artefact> before, String reviewer) {
        before.ifPresentOrElse(
                former -> store.artefacts().keep(KIND, id, former.content(), former.reviewer()),
                () -> store.artefacts().retract(KIND, id, reviewer));
    }

    private List<Decision> append(List<NewDecision> act) {
        return act.isEmpty() ? List.of() : store.appendWhereOpen(act);
    }

    /**
     * Takes a ruling out of force, and makes the cells undecided again on which its decision still counts, as one act: with that
     * act undone, the ruling is in force again.
     *
     * @return how many cells these are; empty where there is no such ruling
     */
    public Optional<Integer> withdraw(String id, String reviewer) {
        if (store.artefacts().versions(KIND, id).isEmpty()) {
            return Optional.empty();
        }
        List<NewDecision> act = NamedActs.of(store).counting(Ruling.code(id)).stream()
                .map(cell -> RulingOutcome.cleared(cell, Ruling.code(id), reviewer)).toList();
        if (!act.isEmpty()) {
            store.append(act);
        }
        store.artefacts().retract(KIND, id, reviewer);
        return Optional.of(act.size());
    }

    /** All rulings as they were made last, first made first. @param problems is told of those that cannot be read */
    public List<KnownRuling> all(List<Problem> problems) {
        NamedActs history = NamedActs.of(store);
        List<KnownRuling> all = new ArrayList<>();
        List<Artefact> kept = store.artefacts().history().kept().stream()
                .filter(artefact -> artefact.kind() == KIND).toList();
        for (String id : kept.stream().map(Artefact::name).distinct().toList()) {
            Artefact last = kept.stream().filter(one -> one.name().equals(id)).reduce((one, next) -> next)
                    .orElseThrow();
            try {
                String code = Ruling.code(id);
                boolean stands = !history.isUndone(code)
                        && (store.artefacts().inForce(KIND, id).isPresent()
                                || history.isWithdrawalUndone(code));
                all.add(new KnownRuling(codec.read(last.content()), last, history.counting(code).size(),
                        history.touched(code).keySet(), stands));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem("", Saying.of("place.ruling", id),
                        Saying.of("remark.unreadable-ruling", String.valueOf(e.getMessage())),
                        Saying.of("remedy.version-that-made")));
            }
        }
        return all;
    }

    /**
     * Settles what came since by the rulings that were made for later disputes too, each as an act of its own by who made
     * the ruling. A cell on which a ruling was taken back is left alone.
     *
     * @return what was done or could not be, in words; a remark for each ruling that settled something
     */
    public List<Problem> settleArrivals(Progress progress) {
        List<Problem> told = new ArrayList<>();
        boolean any = store.artefacts().history().kept().stream()
                .anyMatch(artefact -> artefact.kind() == KIND);
        for (KnownRuling known : any ? all(told) : List.<KnownRuling>of()) {
            if (!known.stands() || !known.ruling().laterToo() || progress.cancelled()
                    || !store.people().actsFor(known.artefact().reviewer())) {
                continue;
            }
            try {
                Set<CellKey> touched = known.touched();
                RulingPreview preview = preview(known.ruling(), known.artefact().reviewer(),
                        cell -> !touched.contains(cell), progress);
                int settled = progress.cancelled()
                        ? 0
                        : new RulingMade(preview, List.of()).with(append(preview.act())).preview().changes()
                                .size();
                if (settled > 0) {
                    told.add(Problem.remark("", Saying.of("remark.settled", known.ruling().id(),
                            known.ruling().of().field(), settled,
                            Excerpt.inMessage(known.ruling().reason())), Saying.of("remedy.undo-ruling")));
                }
            } catch (StoreException e) {
                told.add(new Problem("", Saying.of("place.ruling", known.ruling().id()),
                        Saying.plain(String.valueOf(e.getMessage())),
                        Saying.of("remedy.import-once-mended-again")));
            }
        }
        return told;
    }
}
