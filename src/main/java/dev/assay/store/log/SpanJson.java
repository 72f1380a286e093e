package dev.assay.store.log;

import dev.assay.model.Section;
import dev.assay.model.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spans as JSON: {@code [{"in", "start", "end", "quote"}]}. */
public final class SpanJson {

    private SpanJson() {}

    public static String write(List<Span> spans) {
        return spans.isEmpty() ? "[]" : PlainJson.write(plain(spans));
    }

    static List<Map<String, Object>> plain(List<Span> spans) {
        return spans.stream().map(span -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("in", span.in().key());
            json.put("start", span.start());
            json.put("end", span.end());
            json.put("quote", span.quote());
            return json;
        }).toList();
    }

    /** @throws IllegalStateException if it is no list of spans */
    public static List<Span> read(@Nullable Object plain) {
        return plain instanceof List<?> items ? items.stream().map(SpanJson::span).toList() : List.of();
    }

    private static Span span(@Nullable Object plain) {
        if (plain instanceof Map<?, ?> json && json.get("in") instanceof String in
                && json.get("start") instanceof Number start && json.get("end") instanceof Number end
                && json.get("quote") instanceof String quote && Section.of(in).isPresent()) {
            try {
                return new Span(Section.of(in).get(), start.intValue(), end.intValue(), quote);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
        throw new IllegalStateException("It holds something that is no span: " + PlainJson.write(plain));
    }
}
