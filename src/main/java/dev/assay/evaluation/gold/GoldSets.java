package dev.assay.evaluation.gold;

import dev.assay.model.Answer;
import dev.assay.model.Problem;
import dev.assay.review.Artefact;
import dev.assay.review.ArtefactKind;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.review.QueueView;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.saying.Saying;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import dev.assay.text.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Freezes decided cells as sets, and finds those that were frozen. A version never changes. */
public final class GoldSets {

    private static final ArtefactKind KIND = ArtefactKind.Known.GOLD_SET;

    private static final String SETTLE = " Put a backup back, or take the set out of force with"
            + " \"assay check --resolve\".";

    private static final int AT_ONCE = 500;

    private final ReviewStore store;
    private final GoldSetCodec codec;
    private final Schema schema;

    public GoldSets(ReviewStore store, GoldSetCodec codec, Schema schema) {
        this.store = store;
        this.codec = codec;
        this.schema = schema;
    }

    /**
     * How a set is to be made.
     *
     * @param from which cells of the store, of those that were decided
     * @param split null for that of the version before, or else halves
     * @param seed null for that of the version before, or else 1
     */
    public record Wish(String name, QueueView from, @Nullable SplitShares split, @Nullable Long seed) {

        /** @throws IllegalArgumentException if the name is none for a set */
        public Wish {
            GoldSetName.checked(name);
        }
    }

    /** What freezing came to. @param made false where the newest version is the very same already */
    public record Frozen(KnownGoldSet set, boolean made) {}

    /**
     * Freezes the cells as they are decided now. A posting stays on the side it was on in any version before.
     *
     * @return empty where a Cancel came before, and nothing was kept
     * @throws StoreException if no decided cell is asked for, or another split or seed than that of the versions before
     */
    public Optional<Frozen> freeze(Wish wish, String reviewer, Progress progress) {
        PlannedSet planned = plan(wish, progress).orElse(null);
        if (planned == null) {
            return Optional.empty();
        }
        if (planned.cells().isEmpty()) {
            throw new StoreException("No decided cell is asked for, so there is nothing to freeze."
                    + " Decide on some, or ask for others.");
        }
        if (planned.standsAlready() && planned.before() != null) {
            return Optional.of(new Frozen(planned.before(), false));
        }
        return progress.cancelled()
                ? Optional.empty()
                : Optional.of(new Frozen(new KnownGoldSet(planned.set(),
                        store.artefacts().keep(KIND, wish.name(),
                                codec.write(planned.set(), planned.cells()), reviewer)),
                        true));
    }

    /**
     * What freezing would keep now. It may be no cell.
     *
     * @return empty where a Cancel came before
     * @throws StoreException if another split or seed is asked for than that of the versions before
     */
    public Optional<PlannedSet> plan(Wish wish, Progress progress) {
        List<KnownGoldSet> versions = versions(wish.name());
        Optional<KnownGoldSet> before = versions.stream().reduce((first, next) -> next);
        SplitShares split = wish.split() != null
                ? wish.split()
                : before.map(known -> known.set().split()).orElse(SplitShares.HALVES);
        long seed = wish.seed() != null ? wish.seed() : before.map(known -> known.set().seed()).orElse(1L);
        if (before.isPresent()
                && !(before.get().set().split().equals(split) && before.get().set().seed() == seed)) {
            throw new StoreException("The set \"" + wish.name() + "\" is split as "
                    + before.get().set().split().inWords() + " with seed " + before.get().set().seed()
                    + ", and no posting changes its side in a set. Leave out split and seed, or give"
                    + " another name.");
        }
        List<LabelledCell> cells = new ArrayList<>();
        Map<String, MinHash> texts = new TreeMap<>();
        if (!collect(DecidedCellsOf.view(store, schema, wish.from(), progress), cells, texts, progress)) {
            return Optional.empty();
        }
        List<List<String>> groups = NearCopies.groups(texts);
        Map<String, String> sides = StratifiedSplit.of(groups, HardFields.strata(cells),
                sides(versions), split, seed);
        cells.replaceAll(cell -> cell.on(sides.getOrDefault(cell.postingId(), "")));
        return Optional.of(new PlannedSet(
                new GoldSet(schema.version(), wish.from(), split, seed, HardFields.of(cells),
                        texts.size(), cells.size(), codec.hash(cells)),
                cells, before.orElse(null),
                groups.stream().mapToInt(List::size).filter(size -> size > 1).sum()));
    }

    /** Why cells of the store are not among those that a wish asks for. @param in how many are */
    public LeftOut leftOut(Wish wish, int in, Progress progress) {
        return LeftOut.of(store, schema, wish.from(), in, progress);
    }

    /** How the next version would differ from the one before. */
    public List<SetDifference.Change> changes(PlannedSet planned) {
        return planned.before() == null
                ? List.of()
                : SetDifference.between(of(planned.before()), planned.cells()::forEach);
    }

    /** @return false where a Cancel came */
    private boolean collect(Map<String, List<String>> chosen, List<LabelledCell> cells,
            Map<String, MinHash> texts, Progress progress) {
        ReviewersValues values = ReviewersValues.of(store);
        List<String> ids = List.copyOf(chosen.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            if (progress.cancelled()) {
                return false;
            }
            for (PostingFile file : store
                    .files(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)),
                            PostingFile.Part.JUDGED)) {
                String id = file.posting().id();
                int before = cells.size();
                Optional<Answer> judged = JudgedAnswer.primary(file);
                chosen.getOrDefault(id, List.of()).forEach(
                        field -> LabelledCell.of(file, field, judged, values).ifPresent(cells::add));
                if (cells.size() > before) {
                    texts.put(id, MinHash.of(Document.of(file.posting().description()).text()));
                }
            }
            progress.at(Math.min(ids.size(), from + AT_ONCE), ids.size(), ids.get(from));
        }
        return true;
    }

    /** The sides of all postings that a version has; the first that had one says which. */
    private Map<String, String> sides(List<KnownGoldSet> versions) {
        Map<String, String> sides = new HashMap<>();
        versions.forEach(known -> cells(known)
                .forEach(cell -> sides.putIfAbsent(cell.postingId(), cell.split())));
        return sides;
    }

    /** All versions of all sets in force, name by name. @param problems is told of those that cannot be read */
    public List<KnownGoldSet> all(List<Problem> problems) {
        List<KnownGoldSet> all = new ArrayList<>();
        for (Artefact newest : store.artefacts().inForce()) {
            if (newest.kind() == KIND) {
                for (Artefact version : store.artefacts().versions(KIND, newest.name())) {
                    try {
                        all.add(new KnownGoldSet(codec.read(version.content()), version));
                    } catch (IllegalArgumentException e) {
                        problems.add(new Problem("",
                                Saying.of("place.set", version.name() + GoldSetName.SIGN + version.version()),
                                Saying.of("remark.unreadable", String.valueOf(e.getMessage())),
                                Saying.of("remedy.version-that-froze")));
                    }
                }
            }
        }
        return all;
    }

    /** All versions of a set that there ever were. @throws StoreException if one cannot be read */
    private List<KnownGoldSet> versions(String name) {
        return store.artefacts().versions(KIND, name).stream()
                .map(version -> new KnownGoldSet(read(version), version)).toList();
    }

    /** What is wrong with the sets in force, in words; their cells are looked at, too. */
    public List<String> damage() {
        return store.artefacts().inForce().stream().filter(newest -> newest.kind() == KIND)
                .flatMap(newest -> damage(newest.name()).stream()).map(words -> words + SETTLE).toList();
    }

    private List<String> damage(String name) {
        List<String> damage = new ArrayList<>();
        for (Artefact version : store.artefacts().versions(KIND, name)) {
            try {
                cells(new KnownGoldSet(read(version), version));
            } catch (StoreException e) {
                damage.add(String.valueOf(e.getMessage()));
            }
        }
        return damage;
    }

    /** Takes out of force what is damaged; it is kept, and no more told. @return what that is, in words */
    public List<String> settle() {
        List<String> settled = new ArrayList<>();
        for (Artefact newest : store.artefacts().inForce()) {
            List<String> damage = newest.kind() == KIND ? damage(newest.name()) : List.of();
            if (!damage.isEmpty()) {
                store.artefacts().retract(KIND, newest.name(), newest.reviewer());
                damage.forEach(words -> settled.add(words + " The set is no more listed; it is kept."));
            }
        }
        return settled;
    }

    /** @throws StoreException if there is no such version, or it cannot be read */
    public KnownGoldSet find(GoldSetName name) {
        List<Artefact> versions = store.artefacts().versions(KIND, name.name());
        Artefact version = versions.stream()
                .filter(one -> name.version() == 0 || one.version() == name.version())
                .reduce((first, next) -> next)
                .orElseThrow(() -> new StoreException(versions.isEmpty()
                        ? "There is no set \"" + name.name() + "\" in this store."
                        : "The set \"" + name.name() + "\" has no version " + name.version()
                                + "; the newest is "
                                + versions.getLast().version() + "."));
        return new KnownGoldSet(read(version), version);
    }

    private GoldSet read(Artefact version) {
        try {
            return codec.read(version.content());
        } catch (IllegalArgumentException e) {
            throw unread(version, e);
        }
    }

    /** The cells of a set, by posting id and within it in the order of the fields. */
    public List<LabelledCell> cells(KnownGoldSet known) {
        try {
            return codec.cells(known.artefact().content());
        } catch (IllegalArgumentException e) {
            throw unread(known.artefact(), e);
        }
    }

    /** How two sets differ. */
    public List<SetDifference.Change> changes(KnownGoldSet from, KnownGoldSet to) {
        return SetDifference.between(of(from), of(to));
    }

    private SetDifference.Cells of(KnownGoldSet known) {
        return to -> {
            try {
                codec.each(known.artefact().content(), to);
            } catch (IllegalArgumentException e) {
                throw unread(known.artefact(), e);
            }
        };
    }

    private static StoreException unread(Artefact version, IllegalArgumentException e) {
        return new StoreException("The set \"" + version.name() + GoldSetName.SIGN + version.version()
                + "\" cannot be read: " + e.getMessage(), e);
    }
}
