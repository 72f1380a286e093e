package dev.assay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.review.Extent;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A view of the queue as one JSON object. */
public final class ViewJson implements QueueView.Codec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    @Override
    public String write(QueueView view) {
        FacetQuery facets = view.facets();
        Map<String, Object> chosen = new LinkedHashMap<>();
        Arrays.stream(Facet.values()).filter(facet -> !facets.chosen(facet).isEmpty())
                .forEach(facet -> chosen.put(key(facet), facets.chosen(facet).stream().sorted().toList()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", facets.field());
        json.put("facets", chosen);
        json.put("risk", List.of(facets.risk().least(), facets.risk().most()));
        json.put("confidence", List.of(facets.confidence().least(), facets.confidence().most()));
        json.put("words", view.words());
        json.put("order", key(view.order()));
        return JsonText.line(json);
    }

    /** What is missing narrows nothing down; what is there in another shape is no view of fewer things. */
    @Override
    public QueueView read(String name, String json) {
        JsonNode view = tree(json);
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        JsonNode facets = view.path("facets");
        check(facets.isMissingNode() || facets.isObject(), "facets");
        facets.properties().forEach(
                facet -> chosen.put(constant(Facet.class, facet.getKey(), "facets"),
                        kinds(facet.getValue())));
        return new QueueView(name,
                new FacetQuery(text(view, "field"), chosen, extent(view, "risk"), extent(view, "confidence")),
                text(view, "words"), constant(QueueOrder.class, text(view, "order"), "order"));
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("It is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Set<String> kinds(JsonNode list) {
        check(list.isArray(), "facets");
        Set<String> kinds = new LinkedHashSet<>();
        list.forEach(kind -> {
            check(kind.isTextual(), "facets");
            kinds.add(kind.textValue());
        });
        return kinds;
    }

    private static String text(JsonNode view, String key) {
        JsonNode text = view.path(key);
        check(text.isMissingNode() || text.isTextual(), key);
        return text.asText("");
    }

    private static Extent extent(JsonNode view, String key) {
        JsonNode numbers = view.path(key);
        if (numbers.isMissingNode()) {
            return Extent.ANY;
        }
        check(numbers.size() == 2 && numbers.path(0).isNumber() && numbers.path(1).isNumber()
                && numbers.path(0).doubleValue() <= numbers.path(1).doubleValue(), key);
        return new Extent(numbers.path(0).doubleValue(), numbers.path(1).doubleValue());
    }

    private static void check(boolean sound, String key) {
        if (!sound) {
            throw new IllegalArgumentException("Its \"" + key + "\" cannot be read.");
        }
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** @param where the key of the view under which it stands */
    private static <E extends Enum<E>> E constant(Class<E> type, String key, String where) {
        try {
            return Enum.valueOf(type, key.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Its \"" + where + "\" cannot be read.", e);
        }
    }
}
