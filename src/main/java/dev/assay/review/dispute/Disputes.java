package dev.assay.review.dispute;

import dev.assay.review.ComparedCell;
import dev.assay.review.ReviewIndex;
import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import dev.assay.vocabulary.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All disputes of a corpus, equal ones together: the same whatever the order in which postings were loaded, and whatever
 * was decided since. The cells of one field are held at a time, about half a kilobyte each.
 *
 * @param clusters those with most undecided cells first
 */
public record Disputes(List<DisputeCluster> clusters) {

    private static final Comparator<DisputeCluster> LARGEST_FIRST = Comparator
            .comparingInt(DisputeCluster::open).thenComparingInt(DisputeCluster::cells).reversed()
            .thenComparing(DisputeCluster::id);

    public Disputes {
        clusters = clusters.stream().sorted(LARGEST_FIRST).toList();
    }

    /** @param fields the keys of the fields that are looked at */
    public static Disputes of(ReviewIndex index, List<String> fields, Progress progress) {
        ClaimWords reader = new ClaimWords(Lexicon.load());
        List<DisputeCluster> found = new ArrayList<>();
        int done = 0;
        for (String field : fields) {
            progress.at(done, fields.size(), Saying.of("step.comparing", field));
            if (progress.cancelled()) {
                break;
            }
            found.addAll(ofField(index.compared(field), reader));
            done++;
        }
        progress.at(done, fields.size(), "");
        return new Disputes(found);
    }

    /** The disputes over one field. @param cells its cells, each once */
    public static List<DisputeCluster> ofField(Stream<ComparedCell> cells, ClaimWords reader) {
        FieldDisputes disputes = new FieldDisputes(reader);
        cells.filter(ComparedCell::isDisputed).forEach(disputes::add);
        return disputes.clusters();
    }

    public int cells() {
        return clusters.stream().mapToInt(DisputeCluster::cells).sum();
    }

    public int open() {
        return clusters.stream().mapToInt(DisputeCluster::open).sum();
    }

    public Optional<DisputeCluster> find(String id) {
        return clusters.stream().filter(cluster -> cluster.id().equals(id)).findFirst();
    }
}
