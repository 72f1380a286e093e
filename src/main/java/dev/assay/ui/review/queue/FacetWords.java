package dev.assay.ui.review.queue;

import dev.assay.model.EvidenceStatus;
import dev.assay.review.Basis;
import dev.assay.review.CellKinds;
import dev.assay.review.Extent;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingKinds;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.wording.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Facets, their kinds and what is in force in words. */
final class FacetWords {

    private final Schema schema;
    private final Wording words;

    FacetWords(Schema schema, Wording words) {
        this.schema = schema;
        this.words = words;
    }

    /** @param field the field whose values are meant */
    String name(Facet facet, String kind, String field) {
        return switch (facet) {
            case STATE -> words.name(FieldReview.State.valueOf(kind));
            case AGREEMENT -> words.name(Facet.Agreement.valueOf(kind));
            case EVIDENCE -> words.name(EvidenceStatus.valueOf(kind));
            case BASIS -> Basis.of(kind).map(words::name).orElse(kind);
            case REMARK -> words.of(isThere(kind) ? "facet.remark-yes" : "facet.remark-no");
            case TEXT -> words.of(isThere(kind) ? "facet.text-yes" : "facet.text-no");
            case COPIES -> words.of(isThere(kind) ? "facet.copies-yes" : "facet.copies-no");
            case VALUE -> value(kind, field);
            case IMPORTED -> day(kind);
            case SOURCE, REVIEWER, ASSIGNED -> kind;
        };
    }

    private String day(String kind) {
        return kind.equals(PostingKinds.NOT_KNOWN)
                ? words.of("facet.imported-unknown")
                : LocalDate.parse(kind).format(
                        DateTimeFormatter.ofPattern(words.of("time.day-pattern"), words.locale()));
    }

    private static boolean isThere(String kind) {
        return kind.equals(Facet.Presence.YES.name());
    }

    private String value(String kind, String field) {
        return switch (kind) {
            case CellKinds.SILENT -> words.of("value.not-stated");
            case CellKinds.MALFORMED -> words.of("facet.malformed");
            default -> schema.field(field).flatMap(spec -> spec.value(switch (kind) {
                case "true" -> FieldSpec.YES;
                case "false" -> FieldSpec.NO;
                default -> kind;
            })).map(AllowedValue::label).orElse(kind);
        };
    }

    /** The facets with more than one kind, or with one that is chosen, and their kinds. */
    List<FacetLine> lines(FacetQuery query, Map<Facet, Map<String, Long>> counts) {
        List<FacetLine> lines = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Map<String, Long> kinds = counts.getOrDefault(facet, Map.of());
            Set<String> all = new TreeSet<>(kinds.keySet());
            all.addAll(query.chosen(facet));
            if (all.size() > 1 || !query.chosen(facet).isEmpty()
                    || (facet == Facet.VALUE || facet == Facet.ASSIGNED) && !all.isEmpty()) {
                lines.add(new FacetLine(facet, "", words.name(facet), 0, false));
                all.stream()
                        .map(kind -> new FacetLine(facet, kind, name(facet, kind, query.field()),
                                kinds.getOrDefault(kind, 0L), query.chosen(facet).contains(kind)))
                        .sorted(order(facet)).forEach(lines::add);
            }
        }
        return lines;
    }

    /** Days newest first, all else the commonest first. */
    private static Comparator<FacetLine> order(Facet facet) {
        return facet == Facet.IMPORTED
                ? Comparator.comparing(
                        (FacetLine line) -> line.kind().equals(PostingKinds.NOT_KNOWN) ? "" : line.kind())
                        .reversed()
                : Comparator.comparingLong(FacetLine::count).reversed();
    }

    /** What is in force, each to be taken away by itself. */
    List<FacetChip> chips(FacetQuery query) {
        Stream<FacetChip> kinds = Arrays.stream(Facet.values())
                .flatMap(facet -> query.chosen(facet).stream().sorted()
                        .map(kind -> new FacetChip(words.of("facet.chip", words.name(facet),
                                name(facet, kind, query.field())), query.switching(facet, kind))));
        Stream<FacetChip> field = query.field().isEmpty()
                ? Stream.empty()
                : Stream.of(new FacetChip(
                        schema.field(query.field()).map(FieldSpec::label).orElse(query.field()),
                        query.ofField("")));
        Stream<FacetChip> risk = query.risk().isAny()
                ? Stream.empty()
                : Stream.of(new FacetChip(extent("facet.risk", query.risk()), query.risky(Extent.ANY)));
        Stream<FacetChip> confidence = query.confidence().isAny()
                ? Stream.empty()
                : Stream.of(new FacetChip(extent("facet.confidence", query.confidence()),
                        query.confident(Extent.ANY)));
        return Stream.of(field, kinds, risk, confidence).flatMap(chips -> chips).toList();
    }

    String extent(String name, Extent extent) {
        return words.of("facet.extent", words.of(name), Math.round(extent.least() * 100),
                Math.round(extent.most() * 100));
    }
}
