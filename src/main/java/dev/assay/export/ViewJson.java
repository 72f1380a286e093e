package dev.assay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
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

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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

    @Override
    public QueueView read(String name, String json) {
        JsonNode view = tree(json);
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        view.path("facets").properties().forEach(facet -> {
            Set<String> kinds = new LinkedHashSet<>();
            facet.getValue().forEach(kind -> kinds.add(kind.asText()));
            chosen.put(constant(Facet.class, facet.getKey()), kinds);
        });
        return new QueueView(name,
                new FacetQuery(view.path("field").asText(""), chosen, extent(view.path("risk")),
                        extent(view.path("confidence"))),
                view.path("words").asText(""),
                constant(QueueOrder.class, view.path("order").asText("")));
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("It is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Extent extent(JsonNode numbers) {
        return new Extent(numbers.path(0).asDouble(0), numbers.path(1).asDouble(1));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String key) {
        return Enum.valueOf(type, key.toUpperCase(Locale.ROOT));
    }
}
