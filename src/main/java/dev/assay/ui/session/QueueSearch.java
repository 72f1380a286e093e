package dev.assay.ui.session;

import dev.assay.failure.Expected;
import dev.assay.failure.FailureCode;
import dev.assay.failure.Failures;
import dev.assay.review.FoundText;
import dev.assay.review.FoundTexts;
import dev.assay.review.FullText;
import dev.assay.review.Progress;
import dev.assay.review.WordQuery;
import dev.assay.ui.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** In which postings the words stand that the queue is searched for, best first, and where in each. */
final class QueueSearch {

    private final Supplier<FullText> texts;
    private final Background background;
    private final Wording words;
    private final AtomicInteger asked = new AtomicInteger();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Map<String, FoundText> best = Map.of();
    private boolean looking;

    QueueSearch(Supplier<FullText> texts, Background background, Wording words) {
        this.texts = texts;
        this.background = background;
        this.words = words;
    }

    /** Why only titles, companies and ids were searched, and what helps; empty where all was. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether words are looked for that were not found yet. */
    boolean isLooking() {
        return looking;
    }

    List<String> ids() {
        return List.copyOf(best.keySet());
    }

    Optional<FoundText> of(String id) {
        return Optional.ofNullable(best.get(id));
    }

    /** Looks for other words. @param then done when they were looked for everywhere */
    void search(String wanted, Runnable then) {
        int mine = asked.incrementAndGet();
        best = Map.of();
        problem.set("");
        looking = !wanted.isBlank();
        if (!looking) {
            return;
        }
        background.run(
                () -> mine == asked.get() ? find(wanted) : new FoundTexts(List.of(), Map.of(), List.of()),
                found -> {
                    if (mine == asked.get()) {
                        looking = false;
                        problem.set(String.join(" ", found.notices()));
                        take(found.texts());
                        then.run();
                    }
                }, failure -> {
                    if (mine == asked.get()) {
                        looking = false;
                        problem.set(words.of("queue.search-titles", Expected.words(failure)
                                .orElseGet(() -> words.of("failure.unexpected", FailureCode.of(failure)))));
                        then.run();
                    }
                    if (Expected.words(failure).isEmpty()) {
                        Failures.raise(failure);
                    }
                });
    }

    /** A word that is still being typed is looked for as the beginning of one. */
    private FoundTexts find(String wanted) {
        FoundTexts whole = texts.get().find(query(wanted), Progress.NONE);
        boolean open = Character.isLetterOrDigit(wanted.codePointBefore(wanted.length()));
        return whole.total() > 0 || !open ? whole : texts.get().find(query(wanted + "*"), Progress.NONE);
    }

    private static WordQuery query(String wanted) {
        return new WordQuery(wanted, null, FullText.MOST);
    }

    private void take(List<FoundText> found) {
        Map<String, FoundText> first = new LinkedHashMap<>();
        found.forEach(text -> first.putIfAbsent(text.postingId(), text));
        best = first;
    }
}
