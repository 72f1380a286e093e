package dev.assay.review;

import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.PostingContent;
import dev.assay.model.PostingId;
import dev.assay.model.Problem;
import dev.assay.model.Problems;
import dev.assay.schema.FieldSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A journal that is gone with the program: what there is to know of one, by reading all of it every time. */
final class InMemoryDecisionLog implements DecisionLog {

    private final InstantSource clock;
    private final List<Decision> journal = new ArrayList<>();
    /** The names of each posting, the one it is called by first. */
    private final List<Set<String>> names = new ArrayList<>();
    private final Set<String> joined = new HashSet<>();

    InMemoryDecisionLog(InstantSource clock) {
        this.clock = clock;
    }

    /** Makes these one posting, called by the first of those that are known. */
    void know(List<String> called) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : called) {
            find(name).ifPresent(known -> {
                names.remove(known);
                all.addAll(known);
            });
        }
        all.addAll(called);
        names.add(all);
    }

    /** What the posting of this id says becomes known, under no id. @return what it is called then */
    String say(String id) {
        String words = PostingContent.id(Examples.posting(id));
        know(joined.contains(id) ? List.of(id, words) : List.of(words));
        return words;
    }

    /** The posting of this id becomes known with what it says. */
    void join(String id) {
        String words = PostingContent.id(Examples.posting(id));
        know(find(words).isPresent() ? List.of(words, id) : List.of(id));
        joined.add(id);
    }

    private Optional<Set<String>> find(String name) {
        return names.stream().filter(one -> one.contains(name)).findFirst()
                .or(() -> names.stream().filter(one -> one.stream()
                        .anyMatch(known -> PostingId.key(known).equals(PostingId.key(name)))).findFirst());
    }

    private FieldReview review(String posting, String field) {
        Optional<Set<String>> called = find(posting);
        UndoHistory history = UndoHistory.of(journal);
        return UndoHistory.fold(journal.stream().filter(one -> find(one.what().postingId()).equals(called))
                .filter(one -> history.standing(one.operation()) == UndoHistory.Standing.IN_FORCE).toList())
                .getOrDefault(field, FieldReview.UNDECIDED);
    }

    @Override
    public List<Decision> append(List<NewDecision> act) {
        check(act);
        return add(act);
    }

    @Override
    public List<Decision> appendWhereOpen(List<NewDecision> act) {
        check(act);
        return add(act.stream().filter(
                one -> review(one.postingId(), one.field()).state() == FieldReview.State.UNDECIDED).toList());
    }

    private List<Decision> add(List<NewDecision> act) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long first = journal.size() + 1L;
        List<Decision> made = new ArrayList<>();
        for (NewDecision one : act) {
            made.add(new Decision(first + made.size(), first, at, one));
        }
        journal.addAll(made);
        return made;
    }

    private NewDecision called(NewDecision what) {
        return find(what.postingId()).map(names -> new NewDecision(names.iterator().next(), what.field(),
                what.reviewer(), what.kind(), what.value(), what.reason(), what.note(), what.answerId(),
                what.target(), what.proposed(), what.spans(), what.basis())).orElse(what);
    }

    private void check(List<NewDecision> act) {
        boolean sound = !act.isEmpty() && !act.getFirst().reviewer().isBlank()
                && act.stream().map(NewDecision::reviewer).distinct().count() == 1
                && act.stream().allMatch(one -> isPossible(one, act.size()));
        if (!sound) {
            throw new StoreException("It is not kept.");
        }
    }

    private boolean isPossible(NewDecision one, int together) {
        return switch (one.kind()) {
            case UNDO -> together == 1
                    && undoable(one.reviewer()).filter(step -> step.operation() == one.target()).isPresent();
            case REDO -> together == 1
                    && redoable(one.reviewer()).filter(step -> step.operation() == one.target()).isPresent();
            case ACCEPT, OVERRIDE -> isKnown(one) && isValue(one);
            case UNSURE, CLEAR, EVIDENCE -> isKnown(one) && one.value() == null;
        };
    }

    private boolean isKnown(NewDecision one) {
        return find(one.postingId()).isPresent() && Examples.SCHEMA.field(one.field()).isPresent();
    }

    private static boolean isValue(NewDecision one) {
        FieldValue value = one.value();
        FieldSpec spec = Examples.SCHEMA.field(one.field()).orElseThrow();
        return value != null && !(value instanceof FieldValue.Malformed)
                && FieldValue.read(spec, value.plain()).equals(value);
    }

    @Override
    public List<Problem> takeBack(String path, List<GivenDecision> given, CancelPoint point) {
        point.pass();
        Map<String, List<String>> left = new LinkedHashMap<>();
        List<Decision> made = new ArrayList<>();
        for (GivenDecision one : given.stream().sorted(Comparator.comparing(GivenDecision::at)).toList()) {
            if (find(one.postingId()).isEmpty()) {
                left.computeIfAbsent("unfit", none -> new ArrayList<>()).add(one.field());
            } else if (Stream.concat(journal.stream(), made.stream()).noneMatch(
                    known -> isSame(known, one))) {
                FieldReview review = review(one.postingId(), one.field());
                Decision newest = one.kind().equals("evidence") ? review.evidence() : review.last();
                if (newest != null && newest.at().isAfter(one.at())) {
                    left.computeIfAbsent("later", none -> new ArrayList<>()).add(one.field());
                } else {
                    made.add(given(one, journal.size() + made.size() + 1L));
                }
            }
        }
        journal.addAll(made);
        return left.keySet().stream().map(why -> Problems.of(path, "", why, "")).toList();
    }

    private boolean isSame(Decision known, GivenDecision one) {
        NewDecision what = known.what();
        return find(what.postingId()).equals(find(one.postingId())) && what.field().equals(one.field())
                && what.kind().key().equals(one.kind()) && what.reviewer().equals(one.reviewer())
                && known.at().equals(one.at());
    }

    private Decision given(GivenDecision one, long seq) {
        return new Decision(seq, seq, one.at(), called(new NewDecision(one.postingId(), one.field(),
                one.reviewer(), DecisionKind.of(one.kind()).orElseThrow(), one.value(), one.reason(),
                one.note(), one.answerId(), 0, one.proposed(), one.spans(),
                Basis.of(one.basis()).orElse(Basis.UNKNOWN))));
    }

    @Override
    public Optional<UndoStep> undoable(String reviewer) {
        return UndoHistory.of(journal).undoable(reviewer);
    }

    @Override
    public Optional<UndoStep> redoable(String reviewer) {
        return UndoHistory.of(journal).redoable(reviewer);
    }

    @Override
    public List<Decision> journal() {
        return List.copyOf(journal);
    }
}
