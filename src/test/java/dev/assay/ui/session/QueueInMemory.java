package dev.assay.ui.session;

import dev.assay.review.Facet;
import dev.assay.review.FoundTexts;
import dev.assay.review.FullText;
import dev.assay.review.Listed;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueFilter;
import dev.assay.review.QueueIndex;
import dev.assay.review.QueueQuery;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Postings that a queue can list, and a queue of them; facets tell finished ones from others. */
public final class QueueInMemory implements QueueIndex {

    public final PatientBackground background = new PatientBackground();
    public final List<Throwable> failures = new ArrayList<>();
    public final PostingQueue queue;
    /** The ids asked for at once, one set after the other. */
    final List<Set<String>> looked = new ArrayList<>();
    FullText texts = (query, progress) -> new FoundTexts(List.of(), Map.of(), List.of());
    private List<PostingSummary> all = List.of();

    public QueueInMemory() {
        queue = new PostingQueue(this, () -> texts, background, Wording.in(Language.ENGLISH), failures::add);
    }

    /** Has these postings, and lists them. */
    public void load(List<PostingSummary> postings) {
        all = List.copyOf(postings);
        queue.load(() -> {}, failures::add);
        background.all();
    }

    void replace(PostingSummary one) {
        all = all.stream().map(p -> p.id().equals(one.id()) ? one : p).toList();
    }

    static boolean isFinished(PostingSummary posting) {
        return posting.decided() == posting.states().size();
    }

    @Override
    public List<Listed> listed(QueueQuery query) {
        Set<String> states = query.facets().chosen(Facet.STATE);
        List<PostingSummary> matching = all.stream()
                .filter(p -> states.isEmpty()
                        || p.states().stream().anyMatch(state -> states.contains(state.name())))
                .filter(p -> new QueueFilter(query.words(), false, "").test(p)
                        || query.found().contains(p.id()))
                .sorted(query.order())
                .sorted(Comparator.comparingInt(p -> query.found().contains(p.id())
                        ? query.found().indexOf(p.id())
                        : Integer.MAX_VALUE))
                .toList();
        return matching.stream().map(p -> new Listed(p.id(), isFinished(p))).toList();
    }

    @Override
    public Map<Facet, Map<String, Long>> facets(QueueQuery query) {
        return Map.of(Facet.TEXT, Map.of(Facet.Presence.YES.name(), (long) listed(query).size()));
    }

    @Override
    public List<PostingSummary> summaries(Collection<String> ids) {
        looked.add(Set.copyOf(ids));
        return all.stream().filter(p -> ids.contains(p.id())).toList();
    }

    @Override
    public Totals totals() {
        return new Totals(all.size(), (int) all.stream().filter(QueueInMemory::isFinished).count());
    }
}
