package dev.assay.evaluation.figures;

import dev.assay.evaluation.agreement.Agreement;
import dev.assay.evaluation.agreement.Coefficient;
import dev.assay.evaluation.agreement.Ratings;
import dev.assay.evaluation.source.Share;
import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.dispute.ValueIdentity;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who says what of which cell, and how far they agree. */
final class RatingTable {

    private final Schema schema;
    private final List<String> raters = new ArrayList<>();
    private final Set<String> postings = new LinkedHashSet<>();
    private final Map<CellKey, Map<String, FieldValue>> cells = new HashMap<>();

    RatingTable(Schema schema) {
        this.schema = schema;
    }

    void add(CellKey cell, String rater, FieldValue value) {
        if (!raters.contains(rater)) {
            raters.add(rater);
        }
        postings.add(cell.postingId());
        cells.computeIfAbsent(cell, none -> new LinkedHashMap<>()).put(rater, value);
    }

    RaterAgreement agreement() {
        if (raters.size() < 2) {
            return RaterAgreement.NONE;
        }
        Map<String, RaterAgreement.Coefficients> fields = new LinkedHashMap<>();
        List<Ratings> nominal = new ArrayList<>();
        Share alike = Share.NONE;
        int n = 0;
        for (FieldSpec field : schema.fields()) {
            Ratings ratings = ratings(field, ValueIdentity::of);
            RaterAgreement.Coefficients of = of(field, ratings);
            if (of.n() > 0) {
                fields.put(field.key(), of);
                nominal.add(ratings);
                alike = alike.plus(of.alike());
                n += of.n();
            }
        }
        return new RaterAgreement(raters, new RaterAgreement.Coefficients(n, alike,
                Agreement.over(Coefficient.COHEN, nominal), Agreement.over(Coefficient.FLEISS, nominal),
                Agreement.over(Coefficient.KRIPPENDORFF, nominal), "nominal",
                Agreement.over(Coefficient.GWET_AC1, nominal)), fields);
    }

    private RaterAgreement.Coefficients of(FieldSpec field, Ratings ratings) {
        Optional<List<String>> order = schema.order(field.key());
        Agreement alpha;
        String distance;
        if (field.kind() == ValueKind.SET) {
            alpha = Agreement.of(Coefficient.KRIPPENDORFF_SETS, ratings(field, RatingTable::members));
            distance = "sets";
        } else if (order.isPresent()) {
            alpha = Agreement.of(Coefficient.KRIPPENDORFF_ORDINAL,
                    ratings(field, value -> place(order.get(), value)));
            distance = "ordinal";
        } else {
            alpha = Agreement.of(Coefficient.KRIPPENDORFF, ratings);
            distance = "nominal";
        }
        return new RaterAgreement.Coefficients(ratings.shared().items().size(), alike(ratings),
                Agreement.of(Coefficient.COHEN, ratings), Agreement.of(Coefficient.FLEISS, ratings), alpha,
                distance, Agreement.of(Coefficient.GWET_AC1, ratings));
    }

    /** The same place in each field is the same posting. */
    private Ratings ratings(FieldSpec field, Function<FieldValue, @Nullable Object> as) {
        List<List<@Nullable Object>> items = new ArrayList<>();
        for (String posting : postings) {
            Map<String, FieldValue> said = cells.getOrDefault(new CellKey(posting, field.key()), Map.of());
            List<@Nullable Object> item = new ArrayList<>();
            raters.forEach(rater -> {
                FieldValue value = said.get(rater);
                item.add(value == null ? null : as.apply(value));
            });
            items.add(item);
        }
        return new Ratings(raters.size(), items);
    }

    private static Share alike(Ratings ratings) {
        Share alike = Share.NONE;
        for (List<@Nullable Object> item : ratings.items()) {
            List<@Nullable Object> said = item.stream().filter(Objects::nonNull).toList();
            for (int one = 0; one < said.size(); one++) {
                for (int other = one + 1; other < said.size(); other++) {
                    alike = alike.plus(Objects.equals(said.get(one), said.get(other)));
                }
            }
        }
        return alike;
    }

    /** The empty set lies within each other, so that what has no member stands for itself: silence, and a list of nothing. */
    private static Object members(FieldValue value) {
        return value instanceof FieldValue.Choices(List<String> keys) && !keys.isEmpty()
                ? Set.copyOf(keys)
                : Set.of(ValueIdentity.of(value));
    }

    /** A value that stands on no scale, such as silence, is left out there. */
    private static @Nullable Object place(List<String> order, FieldValue value) {
        int place = value instanceof FieldValue.Choice(String key) ? order.indexOf(key) : -1;
        return place < 0 ? null : place;
    }
}
