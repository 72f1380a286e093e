package dev.assay.review;

import dev.assay.model.FieldValue;
import dev.assay.review.Facet.Agreement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a queue lists and counts, worked out from whole postings. */
final class FacetOracle {

    /** All facets but the day, which no summary tells. */
    private static final List<Facet> KNOWN = Stream.of(Facet.values()).filter(f -> f != Facet.IMPORTED)
            .toList();

    private final List<String> fields;
    private final List<PostingKinds> all = new ArrayList<>();

    /** @param cells the judged answer's cells, in the order of fields and postings */
    FacetOracle(List<String> fields, List<PostingFile> files, List<PostingSummary> summaries,
            List<CellRow> cells) {
        this.fields = fields;
        for (int i = 0; i < files.size(); i++) {
            PostingFile file = files.get(i);
            PostingSummary summary = summaries.get(i);
            List<CellKinds> kinds = fields.stream().map(field -> kinds(file, field,
                    cells.stream().filter(
                            cell -> cell.postingId().equals(summary.id()) && cell.field().equals(field))
                            .findFirst().orElseThrow()))
                    .toList();
            boolean copied = summary.hasText() && files.stream()
                    .filter(other -> other.posting().description().equals(file.posting().description()))
                    .count() > 1;
            Set<String> sources = new TreeSet<>();
            file.currentAnswers().stream()
                    .filter(answer -> fields.stream().anyMatch(field -> answer.field(field).isPresent()))
                    .forEach(answer -> sources.add(answer.engine().name()));
            all.add(new PostingKinds(
                    new Listed(summary.id(), summary.decided() == summary.states().size()),
                    summary.order(), summary.risk().score(),
                    QueueFilter.heading(summary.id(), summary.title(), summary.company()), summary.hasText(),
                    copied, PostingKinds.NOT_KNOWN, List.copyOf(sources), kinds));
        }
    }

    private static CellKinds kinds(PostingFile file, String field, CellRow cell) {
        ComparedCell compared = ComparedCell.of(file, field);
        Agreement agreement = compared.opinions().size() < 2
                ? Agreement.ALONE
                : compared.isDisputed() ? Agreement.DIFFER : Agreement.AGREE;
        FieldReview review = file.review(field);
        boolean remarked = Stream
                .of(Optional.ofNullable(review.last()), Optional.ofNullable(review.evidence()))
                .flatMap(Optional::stream).map(Decision::what)
                .anyMatch(what -> !what.note().isEmpty() || !what.reason().isEmpty());
        FieldValue stands = cell.decided() == null ? cell.proposed() : cell.decided();
        return new CellKinds(cell.state().name(), stands == null ? List.of() : values(stands),
                agreement.name(),
                cell.status() == null ? "" : cell.status().name(),
                cell.state() == FieldReview.State.UNDECIDED ? "" : cell.basis().key(), cell.reviewer(),
                remarked, cell.risk(), cell.confidence());
    }

    private static List<String> values(FieldValue value) {
        return value.isSilent()
                ? List.of(CellKinds.SILENT)
                : switch (value) {
                    case FieldValue.Choice(String key) -> List.of(key);
                    case FieldValue.Flag(boolean yes) -> List.of(String.valueOf(yes));
                    case FieldValue.Choices(List<String> keys) -> keys;
                    default -> List.of(CellKinds.MALFORMED);
                };
    }

    List<Listed> listed(QueueQuery query) {
        int place = fields.indexOf(query.facets().field());
        Comparator<PostingKinds> order = query.order() == QueueOrder.AS_LOADED
                ? Comparator.comparingLong(PostingKinds::order)
                : Comparator.comparingDouble((PostingKinds kinds) -> -kinds.risk())
                        .thenComparing(PostingKinds::order);
        return said(query).filter(kinds -> query.facets().matches(kinds, place)).sorted(order)
                .map(PostingKinds::listed)
                .sorted(Comparator.comparingInt(one -> query.found().contains(one.id())
                        ? query.found().indexOf(one.id())
                        : Integer.MAX_VALUE))
                .toList();
    }

    Map<Facet, Map<String, Long>> counts(QueueQuery query) {
        Map<Facet, Map<String, Long>> counts = query.facets().counts(said(query).toList(),
                fields.indexOf(query.facets().field()));
        counts.remove(Facet.IMPORTED);
        return counts;
    }

    private Stream<PostingKinds> said(QueueQuery query) {
        return all.stream().filter(kinds -> query.found().contains(kinds.listed().id())
                || QueueFilter.words(query.words()).stream().allMatch(kinds.heading()::contains));
    }

    QueueQuery query(Random random) {
        FacetQuery facets = FacetQuery.ALL.ofField(random.nextBoolean()
                ? ""
                : fields.get(random.nextInt(fields.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            Facet facet = KNOWN.get(random.nextInt(KNOWN.size()));
            Set<String> kinds = new LinkedHashSet<>(
                    counts(new QueueQuery(FacetQuery.ALL.ofField(facets.field()),
                            "", List.of(), QueueOrder.AS_LOADED)).getOrDefault(facet, Map.of()).keySet());
            for (String kind : kinds) {
                facets = random.nextInt(3) == 0 ? facets.switching(facet, kind) : facets;
            }
        }
        if (random.nextInt(5) == 0) {
            facets = facets.risky(new Extent(0.1, 0.9));
        }
        if (random.nextInt(5) == 0) {
            facets = facets.confident(new Extent(0, 0.6));
        }
        List<String> ids = all.stream().map(kinds -> kinds.listed().id()).toList();
        return new QueueQuery(facets, random.nextInt(3) == 0 ? "engineer P" + random.nextInt(3) : "",
                random.nextInt(3) == 0 && !ids.isEmpty()
                        ? List.of(ids.get(random.nextInt(ids.size())))
                        : List.of(),
                QueueOrder.values()[random.nextInt(2)]);
    }
}
