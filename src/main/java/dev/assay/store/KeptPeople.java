package dev.assay.store;

import dev.assay.model.Problem;
import dev.assay.review.Artefact;
import dev.assay.review.ArtefactHistory;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Assignment;
import dev.assay.review.CancelPoint;
import dev.assay.review.Decision;
import dev.assay.review.Handover;
import dev.assay.review.People;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewMode;
import dev.assay.review.StoreException;
import dev.assay.review.TakenIn;
import dev.assay.saying.Saying;
import dev.assay.schema.Schema;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.ImportRows;
import dev.assay.store.index.PostingNames;
import dev.assay.store.index.Sight;
import dev.assay.store.index.SoundRows;
import dev.assay.store.log.DecisionCodec;
import dev.assay.store.log.PlainJson;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Who reviews in a store: how is kept among its artefacts, and the database shows what whoever looks may see. */
final class KeptPeople implements People {

    /** The one name the mode is kept under. */
    private static final String MODE = "reviewing";
    private static final List<ArtefactKind> TAKEN = List.of(ArtefactKind.Known.RULING,
            ArtefactKind.Known.GOLD_SET, ArtefactKind.Known.CERTIFICATE, ArtefactKind.Known.VIEW);

    private final StoreOpening.Parts parts;
    private final Schema schema;
    private final DecisionRows decisions;
    private final DecisionCodec json;
    private final InstantSource clock;
    private final Keeping keeping;
    private final Runnable usable;
    private volatile String looking;

    /** Keeps decisions. */
    interface Keeping {
        List<Decision> keep(Appending appending, int more);
    }

    /** @param usable throws where the store takes nothing any more */
    KeptPeople(StoreOpening.Parts parts, Schema schema, DecisionRows decisions, DecisionCodec json,
            InstantSource clock, Keeping keeping, Runnable usable) {
        this.parts = parts;
        this.schema = schema;
        this.decisions = decisions;
        this.json = json;
        this.clock = clock;
        this.keeping = keeping;
        this.usable = usable;
        this.looking = parts.settings().values().reviewer();
        show(looking);
    }

    @Override
    public ReviewMode mode() {
        return mode(parts.artefacts().history())
                .orElse(parts.account().blind() ? ReviewMode.blind(List.of()) : ReviewMode.OPEN);
    }

    /** The mode that is kept among artefacts; empty where none was ever said, or it is lost. */
    static Optional<ReviewMode> mode(ArtefactHistory history) {
        return history.inForce(ArtefactKind.Known.MODE, MODE).map(kept -> mode(kept.content()));
    }

    private static ReviewMode mode(String content) {
        Map<?, ?> mode = PlainJson.read(content) instanceof Map<?, ?> read ? read : Map.of();
        List<String> adjudicators = new ArrayList<>();
        if (mode.get("adjudicators") instanceof List<?> names) {
            names.forEach(name -> adjudicators.add(String.valueOf(name)));
        }
        return new ReviewMode(Boolean.TRUE.equals(mode.get("blind")), adjudicators);
    }

    @Override
    public void review(ReviewMode mode, String reviewer) {
        if (mode.equals(mode())) {
            return;
        }
        usable.run();
        ReviewMode before = mode();
        boolean decided = isBegun();
        if (mode.blind() != before.blind() && decided) {
            throw new StoreException("Whether a store is blind is said when it is made, before anything is"
                    + " decided in it. Make a new one, and import the files into that.");
        }
        if (decided && !before.adjudicators().isEmpty()
                && !Set.copyOf(before.adjudicators()).equals(Set.copyOf(mode.adjudicators()))) {
            throw new StoreException(String.join(", ", before.adjudicators())
                    + " adjudicates this store, which"
                    + " stays so once something is decided in it. Name nobody else, or make a new store where"
                    + " others are named, and merge this one into that.");
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("blind", mode.blind());
        content.put("adjudicators", mode.adjudicators());
        all().keep(ArtefactKind.Known.MODE, MODE, PlainJson.write(content), reviewer);
        show(looking);
    }

    @Override
    public boolean isBegun() {
        return parts.journal().lastSeq() > 0;
    }

    /** Everybody's artefacts. */
    private KeptArtefacts all() {
        return new KeptArtefacts(parts.artefacts(), parts.database(), clock, UnaryOperator.identity(),
                usable);
    }

    @Override
    public String looking() {
        return looking;
    }

    @Override
    public boolean lookAs(String reviewer) {
        boolean changed = show(reviewer);
        looking = reviewer;
        return changed;
    }

    /** The database of an open store never was anybody's. */
    private boolean show(String reviewer) {
        List<String> counting = mode().counting(reviewer);
        return !parts.database().read(Sight::of).equals(new Sight(Set.copyOf(counting)))
                && parts.database().writeMany(parts.journal().lastSeq(),
                        connection -> Sight.change(connection, decisions, counting));
    }

    @Override
    public PostingFile asSeen(PostingFile file, String reviewer) {
        Sight sight = new Sight(Set.copyOf(mode().counting(reviewer)));
        return parts.database().read(Sight::of).equals(sight)
                ? file
                : file.reviewed(parts.database().read(
                        connection -> decisions.reviews(connection, file.posting().id(), sight)));
    }

    /** What of the journal whoever looks may see. */
    List<Decision> seen(List<Decision> journal) {
        ReviewMode mode = mode();
        return mode.seesAll(looking)
                ? journal
                : journal.stream().filter(one -> one.what().reviewer().equals(looking)).toList();
    }

    /** What of the artefacts whoever looks may see: those that were made of somebody's decisions tell of them. */
    ArtefactHistory seen(ArtefactHistory history) {
        return mode().seesAll(looking)
                ? history
                : history.of(looking, kind -> isOwn(kind, true));
    }

    @Override
    public Handover handOver() {
        usable.run();
        List<Handover.KeptFile> files = parts.database().keep(0, () -> parts.originals().read()).stream()
                .map(entry -> new Handover.KeptFile(entry.sha256(), entry.path(),
                        () -> parts.database().keep(0, () -> parts.originals().load(entry))))
                .toList();
        return new Handover(mode(), SoundRows.decisions(parts.database().read(decisions::entries), json),
                parts.database().read(PostingNames::others), files,
                parts.database().read(ImportRows::problems), parts.artefacts().history());
    }

    @Override
    public TakenIn takeIn(Handover from, CancelPoint point) {
        TakenJournal taking = new TakenJournal(schema, decisions, from.journal(), from.otherNames(), point,
                clock.instant());
        List<Decision> made = keeping.keep(new Appending(parts, decisions, json, taking, point),
                from.journal().size());
        List<Problem> problems = new ArrayList<>(taking.problems("journal"));
        int returns = (int) made.stream().filter(one -> one.what().target() != 0).count();
        int artefacts = takeArtefacts(from.artefacts(), problems);
        int assigned = takeAssignment(from, problems);
        return new TakenIn(made.size() - returns, returns, taking.known(), taking.unfit(), artefacts,
                assigned, problems);
    }

    /** What artefacts are compared by: where reviewers are blind, two may have made something of one name. */
    private record Made(ArtefactHistory.Name name, String by) {}

    private static Made made(Artefact artefact, boolean blind) {
        return new Made(ArtefactHistory.Name.of(artefact), isOwn(artefact.kind(), blind)
                ? artefact.reviewer()
                : "");
    }

    private static boolean isOwn(ArtefactKind kind, boolean blind) {
        return blind && TAKEN.contains(kind) && kind != ArtefactKind.Known.VIEW;
    }

    private static boolean isRetracted(ArtefactHistory history, Made made, boolean blind) {
        return isOwn(made.name().kind(), blind)
                ? history.retractedBy().contains(new ArtefactHistory.Retraction(made.name(), made.by()))
                : history.retracted().contains(made.name());
    }

    /** A name that means something else here stays what it is. */
    private int takeArtefacts(ArtefactHistory from, List<Problem> problems) {
        boolean blind = mode().blind();
        parts.database().beginWriting();
        return parts.database().keep(0, () -> {
            ArtefactHistory here = parts.artefacts().history();
            int taken = 0;
            for (Made one : from.kept().stream().filter(kept -> TAKEN.contains(kept.kind()))
                    .map(kept -> made(kept, blind)).distinct().toList()) {
                List<Artefact> theirs = versions(from, one, blind);
                List<Artefact> ours = versions(here, one, blind);
                int common = Math.min(theirs.size(), ours.size());
                if (!hashes(theirs, common).equals(hashes(ours, common))) {
                    problems.add(new Problem("artefacts", Saying.plain(one.name().name()),
                            Saying.of("remark.another-one", one.name().kind().key(), one.name().name()),
                            Saying.of("remedy.other-store")));
                    continue;
                }
                for (Artefact more : theirs.subList(common, theirs.size())) {
                    parts.artefacts().keep(more.numbered(
                            parts.artefacts().history().next(more.kind(), more.name())));
                    taken++;
                }
                if (ours.isEmpty() && isRetracted(from, one, blind)) {
                    Artefact last = theirs.getLast();
                    parts.artefacts().retract(last.kind(), last.name(), last.version(), last.reviewer(),
                            last.at());
                }
            }
            return taken;
        });
    }

    private int takeAssignment(Handover from, List<Problem> problems) {
        TakenAssignment taken = parts.database().read(connection -> TakenAssignment.of(
                parts.artefacts().history(), from.artefacts(), from.otherNames(), connection));
        problems.addAll(taken.problems());
        if (taken.postings() > 0) {
            Assignment.keep(all(), PlainJson.write(taken.now().plain()),
                    Assignment.kept(from.artefacts()).map(Artefact::reviewer).orElse(""));
        }
        return taken.postings();
    }

    private static List<Artefact> versions(ArtefactHistory history, Made made, boolean blind) {
        return history.versions(made.name().kind(), made.name().name()).stream()
                .filter(one -> made(one, blind).equals(made)).toList();
    }

    private static List<String> hashes(List<Artefact> versions, int first) {
        return versions.subList(0, first).stream().map(Artefact::hash).toList();
    }
}
