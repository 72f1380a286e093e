package dev.assay.ui.session;

import dev.assay.failure.Expected;
import dev.assay.failure.FailureCode;
import dev.assay.failure.Failures;
import dev.assay.review.FoundPostings;
import dev.assay.review.FoundText;
import dev.assay.review.FullText;
import dev.assay.review.Patience;
import dev.assay.review.WordQuery;
import dev.assay.ui.wording.Wording;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** In which postings the words stand that the queue is searched for, best first, and where in each. */
final class QueueSearch {

    /** In so many it is looked where the words stand before they are listed. */
    private static final int SEEN_FIRST = 20;
    /** Whoever types waits no longer for texts that were never searched. */
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final Supplier<FullText> texts;
    private final Background background;
    private final Wording words;
    private final AtomicInteger asked = new AtomicInteger();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Found found = Found.NOTHING;
    private final Map<String, FoundText> best = new HashMap<>();
    private final Set<String> asking = new HashSet<>();
    private boolean looking;

    /**
     * What was found.
     *
     * @param words that were looked for, as they were understood
     * @param ids of the postings they stand in, best first
     * @param first where they stand in those that are seen first
     */
    private record Found(String words, Set<String> ids, Map<String, FoundText> first, List<String> notices) {

        private static final Found NOTHING = new Found("", Set.of(), Map.of(), List.of());
    }

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
        return List.copyOf(found.ids());
    }

    /** Where they stand in a posting; empty where they stand in none of its texts, or nobody looked yet. */
    Optional<FoundText> of(String id) {
        return Optional.ofNullable(best.get(id));
    }

    /** Whether the words stand in a posting, and it was not looked yet where. */
    boolean isUnread(String id) {
        return found.ids().contains(id) && !best.containsKey(id);
    }

    /** Looks where the words stand in some postings. @param then told of how many that is known now */
    void look(List<String> ids, IntConsumer then, Consumer<Throwable> failed) {
        List<String> wanted = ids.stream().filter(this::isUnread).filter(asking::add).toList();
        if (wanted.isEmpty()) {
            return;
        }
        int mine = asked.get();
        String words = found.words();
        background.run(
                () -> mine == asked.get()
                        ? texts.get().best(query(words), wanted)
                        : Map.<String, FoundText>of(),
                read -> {
                    if (mine == asked.get()) {
                        best.putAll(read);
                        then.accept(read.size());
                    }
                }, problem -> {
                    if (mine == asked.get()) {
                        failed.accept(problem);
                    }
                });
    }

    /** Looks for other words. @param then done when they were looked for everywhere */
    void search(String wanted, Runnable then) {
        int mine = asked.incrementAndGet();
        take(Found.NOTHING);
        problem.set("");
        looking = !wanted.isBlank();
        if (!looking) {
            return;
        }
        background.run(
                () -> mine == asked.get() ? find(wanted) : Found.NOTHING,
                now -> {
                    if (mine == asked.get()) {
                        looking = false;
                        problem.set(String.join(" ", now.notices()));
                        take(now);
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
    private Found find(String wanted) {
        FullText.Queued queued = texts.get().queued(wanted, Patience.of(LONGEST));
        return found(queued.words(), queued.postings());
    }

    private Found found(String words, FoundPostings postings) {
        List<String> first = postings.ids().stream().limit(SEEN_FIRST).toList();
        return new Found(words, new LinkedHashSet<>(postings.ids()),
                first.isEmpty() ? Map.of() : texts.get().best(query(words), first), postings.notices());
    }

    private static WordQuery query(String wanted) {
        return new WordQuery(wanted, null, FullText.MOST);
    }

    private void take(Found now) {
        found = now;
        best.clear();
        best.putAll(now.first());
        asking.clear();
    }
}
