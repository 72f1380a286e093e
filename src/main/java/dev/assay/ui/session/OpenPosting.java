package dev.assay.ui.session;

import dev.assay.model.Answer;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** What is open: a posting, the answer judged, a field, a piece of its evidence. Everything changes here, and at once. */
final class OpenPosting {

    final ReadOnlyObjectWrapper<@Nullable PostingFile> posting = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    final ReadOnlyStringWrapper field = new ReadOnlyStringWrapper("");
    final ReadOnlyStringWrapper fact = new ReadOnlyStringWrapper("");
    final ReadOnlyIntegerWrapper evidence = new ReadOnlyIntegerWrapper();
    final ReadOnlyBooleanWrapper atStart = new ReadOnlyBooleanWrapper();
    final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper("");
    final ReadOnlyStringWrapper newer = new ReadOnlyStringWrapper("");
    final ObservableMap<String, FieldReview> reviews = FXCollections.observableHashMap();

    final Schema schema;
    private final Wording words;
    private final Function<PostingFile, Optional<Answer>> judged;
    private Set<String> known = Set.of();

    OpenPosting(Schema schema, Function<PostingFile, Optional<Answer>> judged,
            Wording words) {
        this.schema = schema;
        this.words = words;
        this.judged = judged;
        field.subscribe(() -> atStart.set(false));
        evidence.subscribe(() -> atStart.set(false));
    }

    boolean is(String postingId) {
        PostingFile file = posting.get();
        return file != null && file.posting().id().equals(postingId);
    }

    FieldReview review(String fieldKey) {
        return reviews.getOrDefault(fieldKey, FieldReview.UNDECIDED);
    }

    /** Shows nothing but that a posting is being opened. */
    void await(String postingId) {
        field.set("");
        fact.set("");
        newer.set("");
        answer.set(null);
        posting.set(null);
        reviews.clear();
        current.set(postingId);
    }

    /**
     * Shows a posting.
     *
     * @param fieldKey where to begin; empty for the first undecided field
     * @param again whether the answer to be judged is chosen anew, where the posting is open already
     * @param screens take over what they made of it
     */
    void show(PostingFile file, String fieldKey, boolean again, List<Runnable> screens) {
        Answer now = answer.get();
        Optional<Answer> same = now == null || again || !is(file.posting().id())
                ? Optional.empty()
                : JudgedAnswer.find(file, now.id());
        boolean opens = fieldKey.isEmpty() && !is(file.posting().id());
        Answer next = same.or(() -> judged.apply(file)).orElse(null);
        field.set("");
        fact.set("");
        newer.set("");
        known = file.answers().stream().map(Answer::id).collect(Collectors.toSet());
        reviews.clear();
        reviews.putAll(file.reviews());
        answer.set(next);
        posting.set(file);
        screens.forEach(Runnable::run);
        current.set(file.posting().id());
        moveTo(fieldKey.isEmpty() ? firstUndecided() : fieldKey);
        atStart.set(opens);
    }

    /** Goes on among a number of pieces of evidence; from the posting's start to the first, or back to the last. */
    void stepEvidence(int steps, int count) {
        int from = atStart.get() && steps > 0 ? -1 : evidence.get();
        atStart.set(false);
        evidence.set(Math.floorMod(from + steps, count));
    }

    private String firstUndecided() {
        return schema.fields().stream().map(FieldSpec::key)
                .filter(key -> review(key).state() == FieldReview.State.UNDECIDED).findFirst()
                .orElse(schema.fields().getFirst().key());
    }

    /** Takes over what became known of the posting, and changes nothing that the reviewer looks at. */
    void take(PostingFile read, List<Runnable> screens) {
        PostingFile shown = posting.get();
        if (shown != null && is(read.posting().id())) {
            Arrival arrival = Arrival.of(shown, answer.get(), known, read, judged, words);
            review(arrival.file().reviews());
            answer.set(arrival.answer());
            posting.set(arrival.file());
            if (arrival.file().posting().equals(read.posting())) {
                screens.forEach(Runnable::run);
            }
            newer.set(arrival.newer());
        }
    }

    /** Takes over where the fields stand. */
    void review(Map<String, FieldReview> now) {
        reviews.keySet().removeIf(key -> !now.containsKey(key));
        now.forEach((key, review) -> {
            if (!review.equals(reviews.get(key))) {
                reviews.put(key, review);
            }
        });
    }

    /** Takes over what was decided. @return where the field stands then */
    FieldReview decided(Decision decision) {
        if (!is(decision.what().postingId())) {
            return FieldReview.UNDECIDED.after(decision);
        }
        String key = decision.what().field();
        FieldReview now = review(key).after(decision);
        reviews.put(key, now);
        return now;
    }

    void moveTo(String fieldKey) {
        if (!fieldKey.equals(field.get()) && posting.get() != null) {
            evidence.set(0);
            field.set(fieldKey);
        }
    }

    void judge(Answer other) {
        if (is(other.postingId())) {
            known = Stream.concat(known.stream(), Stream.of(other.id())).collect(Collectors.toSet());
            newer.set("");
            answer.set(other);
            evidence.set(0);
        }
    }

    void judgeNext() {
        PostingFile file = posting.get();
        if (file != null && !file.answers().isEmpty()) {
            judge(file.answers().get((file.answers().indexOf(answer.get()) + 1) % file.answers().size()));
        }
    }
}
