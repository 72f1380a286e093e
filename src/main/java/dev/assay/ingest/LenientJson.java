package dev.assay.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.assay.ingest.JsonDocument.Failure;
import dev.assay.ingest.JsonDocument.Failure.Kind;
import dev.assay.saying.Saying;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON document out of a text and keeps what stands whole when it breaks. */
final class LenientJson {

    /** How deep lists and objects may nest; no real file comes near. */
    static final int DEEPEST = 200;

    private final JsonFactory factory;

    private LenientJson(JsonFactory factory) {
        this.factory = factory;
    }

    /** Reads JSON as the standard has it. */
    static LenientJson strict() {
        return tolerating(List.of());
    }

    static LenientJson tolerating(Collection<JsonReadFeature> features) {
        var builder = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
        features.forEach(builder::enable);
        return new LenientJson(builder.build());
    }

    /** Reads the document that begins at a UTF-16 offset; what follows it is left alone. */
    JsonDocument read(String text, int from) {
        try {
            StringReader reader = new StringReader(text);
            reader.skip(from);
            try (JsonParser parser = factory.createParser(reader)) {
                return new Build(text, from, parser).read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state of reading one document. */
    private static final class Build {

        private final String text;
        private final int from;
        private final JsonParser parser;
        private final Deque<Object> open = new ArrayDeque<>();
        private final Deque<String> names = new ArrayDeque<>();
        private final Deque<Integer> starts = new ArrayDeque<>();
        private final RepeatedKeys repeated = new RepeatedKeys();
        private final Object[] root = new Object[1];
        private int wholeEnd;
        private int tokenEnd;
        private int numberBefore = -1;

        Build(String text, int from, JsonParser parser) {
            this.text = text;
            this.from = from;
            this.parser = parser;
            this.wholeEnd = from;
            this.tokenEnd = from;
        }

        JsonDocument read() throws IOException {
            Failure failure = null;
            try {
                do {
                    JsonToken token = parser.nextToken();
                    if (token == null) {
                        failure = new Failure(Kind.CUT, text.length(), Saying.NOTHING);
                        break;
                    }
                    take(token);
                    tokenEnd = offset();
                } while (!open.isEmpty());
            } catch (JsonProcessingException e) {
                failure = failure(e);
                giveUpNumberAtTheEnd();
            }
            return new JsonDocument(root[0], from, wholeEnd, failure, List.copyOf(open), repeated, List.of(),
                    List.copyOf(starts));
        }

        private void take(JsonToken token) throws IOException {
            switch (token) {
                case FIELD_NAME -> {
                    names.pop();
                    names.push(parser.currentName());
                    return;
                }
                case START_OBJECT -> begin(new LinkedHashMap<String, @Nullable Object>());
                case START_ARRAY -> begin(new ArrayList<@Nullable Object>());
                case END_OBJECT, END_ARRAY -> {
                    open.pop();
                    names.pop();
                    starts.pop();
                    wholeEnd = offset();
                    numberBefore = -1;
                }
                default -> {
                    attach(scalar(token));
                    int before = wholeEnd;
                    wholeEnd = offset();
                    numberBefore = token.isNumeric() ? before : -1;
                }
            }
        }

        private void begin(Object container) {
            attach(container);
            open.push(container);
            names.push("");
            starts.push(from + Math.toIntExact(parser.currentTokenLocation().getCharOffset()));
        }

        @SuppressWarnings("unchecked")
        private void attach(@Nullable Object value) {
            Object parent = open.peek();
            if (parent instanceof Map<?, ?> map) {
                String name = names.element();
                if (map.containsKey(name)) {
                    repeated.add(parent, name, map.get(name));
                }
                ((Map<String, @Nullable Object>) map).put(name, value);
            } else if (parent instanceof List<?> list) {
                ((List<@Nullable Object>) list).add(value);
            } else {
                root[0] = value;
            }
        }

        private @Nullable Object scalar(JsonToken token) throws IOException {
            return switch (token) {
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                case VALUE_NULL -> null;
                case VALUE_NUMBER_INT -> parser.getNumberValue();
                case VALUE_NUMBER_FLOAT -> number();
                default -> parser.getText();
            };
        }

        /** What cannot be written back as a JSON number is kept in its letters. */
        private Object number() throws IOException {
            try {
                double number = parser.getDoubleValue();
                return Double.isFinite(number) ? (Object) number : parser.getText();
            } catch (NumberFormatException e) {
                return parser.getText();
            }
        }

        /** The digits of a number that ends with the text may be only its first ones. */
        private void giveUpNumberAtTheEnd() {
            if (numberBefore < 0 || wholeEnd < text.length()) {
                return;
            }
            wholeEnd = numberBefore;
            if (open.peek() instanceof Map<?, ?> map) {
                map.remove(names.element());
            } else if (open.peek() instanceof List<?> list) {
                list.removeLast();
            }
        }

        private Failure failure(JsonProcessingException e) {
            if (e instanceof StreamConstraintsException) {
                boolean deep = open.size() >= DEEPEST;
                return new Failure(Kind.REFUSED, tokenEnd, deep
                        ? Saying.of("fault.deep", DEEPEST)
                        : Saying.of("fault.long"));
            }
            if (e instanceof JsonEOFException || isBeginningOfValue(tokenEnd)) {
                return new Failure(Kind.CUT, text.length(), Saying.NOTHING);
            }
            long at = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
            int offset = at < 0 ? tokenEnd : Math.clamp(from + at, tokenEnd, text.length());
            return new Failure(Kind.BROKEN, offset, JsonFault.of(e));
        }

        /** Whether only separators and the beginning of a literal or number stand between an offset and the end. */
        private boolean isBeginningOfValue(int offset) {
            String rest = text.substring(offset).stripTrailing();
            int at = 0;
            while (at < rest.length() && " \t\r\n,:[".indexOf(rest.charAt(at)) >= 0) {
                at++;
            }
            String word = rest.substring(at);
            return "true".startsWith(word) || "false".startsWith(word) || "null".startsWith(word)
                    || word.length() < 40 && word.chars().allMatch(c -> "+-.0123456789eE".indexOf(c) >= 0);
        }

        private int offset() {
            return from + Math.toIntExact(parser.currentLocation().getCharOffset());
        }
    }
}
