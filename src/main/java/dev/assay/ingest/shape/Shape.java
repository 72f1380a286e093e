package dev.assay.ingest.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shape of records: how one is known, and where in it our parts stand.
 *
 * @param name its file's name without the ending, such as {@code lever}
 * @param about what gives such records
 * @param since the version of the program that first read it
 * @param knowing how such a record is known
 * @param records where the records stand in an object that only holds them; null where the object is one
 * @param parts where our parts stand, by their names here, such as {@code title} or {@code posting_id}
 * @param text the parts of a posting's text, in order
 * @param unneeded what is known to be there and needed by nobody, unless it holds a text
 * @param ignored what is known to be neither a posting's nor an answer's, however long it is, such as a prompt
 * @param counted what is left out and told by its number, such as replies, with the words for it
 */
public record Shape(String name, String about, String since, Knowing knowing, @Nullable Pointer records,
        Map<String, Expression> parts, List<TextPart> text, List<Pointer> unneeded,
        List<Pointer> ignored, Map<Pointer, String> counted) {

    /** The parts that a shape of postings may name. */
    static final List<String> POSTING = List.of("id", "title", "company", "location", "url", "posted",
            "pass1");
    /** The parts that a shape of answers may name. */
    static final List<String> ANSWER = List.of("posting_id", "model", "reasoning", "said", "failed");

    /** Marks that a search sets on the words it found. */
    private static final Pattern MARKED = Pattern.compile("</?(?:strong|b|em|i|mark)>",
            Pattern.CASE_INSENSITIVE);
    /** What is read on as it stands, whatever it is. */
    private static final Set<String> AS_IT_IS = Set.of("said", "pass1", "failed");
    private static final Map<String, String> OURS = Map.of("url", "source_url", "posted", "posted_at", "said",
            "response");

    public Shape {
        parts = new LinkedHashMap<>(parts);
        text = List.copyOf(text);
        unneeded = List.copyOf(unneeded);
        ignored = List.copyOf(ignored);
        counted = new LinkedHashMap<>(counted);
    }

    /**
     * What of a record nobody read.
     *
     * @param path the names that lead to it, joined by points
     * @param twin the member of the same name that was read; null if there is none
     */
    public record Left(String path, Object value, @Nullable String twin) {}

    /** A record in our own shape, and what became of the rest of it. */
    public static final class Read {

        private final Map<?, ?> object;
        private final Map<String, @Nullable Object> record;
        private final Leftovers leftovers;
        private final Set<String> around;
        private final boolean detailsOnly;

        private Read(Map<?, ?> object, Map<String, @Nullable Object> record, Leftovers leftovers,
                Set<String> around, boolean detailsOnly) {
            this.detailsOnly = detailsOnly;
            this.object = object;
            this.record = record;
            this.leftovers = leftovers;
            this.around = around;
        }

        /** With the names our own files have. */
        public Map<String, @Nullable Object> record() {
            return new LinkedHashMap<>(record);
        }

        /** Whether its text is none but details, such as the kind of employment. */
        public boolean isDetailsOnly() {
            return detailsOnly;
        }

        /** The members of which the shape has nothing to say. */
        public Map<String, Object> free() {
            return members(leftovers::isFree);
        }

        /** The members that the shape has looked into, and may not have read whole. */
        public Map<String, Object> lookedInto() {
            return members(key -> !leftovers.isFree(key) && !leftovers.isRead(key));
        }

        /** What of them was read, or is not needed: the names of it, by the object it stands in. */
        public void taken(BiConsumer<Object, Set<String>> to) {
            leftovers.taken(object, to);
        }

        private Map<String, Object> members(Predicate<String> which) {
            Map<String, Object> members = new LinkedHashMap<>();
            object.forEach((key, value) -> {
                if (value != null && which.test((String) key)) {
                    members.put((String) key, value);
                }
            });
            return members;
        }

        /**
         * What nobody read of it, the texts among what is not needed included.
         *
         * @param besides its members that others account for
         */
        public List<Left> left(Set<String> besides) {
            return leftovers.of(object, besides);
        }

        /**
         * The record and the objects in it, but for those that were read as a whole, or are known to be neither.
         *
         * @param besides its members that others account for
         */
        public List<Map<?, ?>> objects(Set<String> besides) {
            return leftovers.objects(object, besides);
        }

        /** The members of the object around it that were read. */
        public Set<String> around() {
            return around;
        }
    }

    public boolean isPosting() {
        return !text.isEmpty();
    }

    public boolean isAnswer() {
        return parts.containsKey("said");
    }

    /** The records that an object holds; none where it is a record itself. */
    public List<Object> records(Map<?, ?> object) {
        return records == null
                ? List.of()
                : new Look(new RecordTree(object), Map.of()).each(records).stream().map(Look::root).toList();
    }

    /** Whether such a record is known to hold nothing that anybody needs. */
    public boolean isNothing() {
        return records == null && text.isEmpty() && parts.isEmpty();
    }

    public boolean holdsRecords() {
        return records != null;
    }

    /** @param around the object that the record stands in; empty if it stands in none */
    public Read read(Map<?, ?> object, Map<?, ?> around) {
        Look look = new Look(new RecordTree(object), around);
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        parts.forEach((name, expression) -> {
            Object ours = AS_IT_IS.contains(name)
                    ? asItIs(chosen(expression, look), look)
                    : plain(name, expression, look);
            if (ours != null && !ours.equals("")) {
                record.put(OURS.getOrDefault(name, name), ours);
                texts.add(PlainText.of(ours));
            }
        });
        List<TextPart.Piece> pieces = new ArrayList<>();
        boolean said = false;
        if (isPosting()) {
            for (TextPart part : text) {
                List<TextPart.Piece> found = part.pieces(look);
                said |= !found.isEmpty() && !part.isDetail();
                found.stream().filter(piece -> pieces.stream().noneMatch(one -> part.isIn(piece, one)))
                        .forEach(pieces::add);
            }
            record.put("description", JoinedText.of(pieces));
            pieces.forEach(piece -> texts.add(piece.text()));
        }
        if (records != null) {
            look.markWhole(records);
        }
        ignored.forEach(look::markWhole);
        counted.keySet().forEach(look::markWhole);
        Leftovers leftovers = new Leftovers(look.account(), unneeded, texts);
        Set<String> outer = Stream.of(look.account().whole(), look.account().plain(), unneeded)
                .flatMap(Collection::stream).filter(Pointer::around)
                .map(pointer -> pointer.steps().getFirst())
                .collect(Collectors.toSet());
        return new Read(object, record, leftovers, outer, !pieces.isEmpty() && !said);
    }

    /** How many of what is counted an object holds, with those in them. */
    public Map<String, Integer> leftOut(Map<?, ?> object) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counted.forEach((pointer, words) -> counts.merge(words, count(object, pointer), Integer::sum));
        return counts;
    }

    private static int count(Map<?, ?> object, Pointer pointer) {
        int count = 0;
        for (Object items : new RecordTree(object).all(pointer)) {
            if (items instanceof List<?> list) {
                for (Object item : list) {
                    count += item == null
                            ? 0
                            : 1 + (item instanceof Map<?, ?> inner ? count(inner, pointer) : 0);
                }
            }
        }
        return count;
    }

    /** Where a model says something and calls a tool, what it calls it with, for that is the answer. */
    private static Expression chosen(Expression expression, Look look) {
        if (expression instanceof Expression.First(List<Expression> of)) {
            for (Expression one : of) {
                if (mayAnswer(one.value(look.aside()))) {
                    of.stream().filter(other -> other != one).forEach(look::spare);
                    return one;
                }
            }
        }
        return expression;
    }

    private static boolean mayAnswer(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> true;
            case List<?> items -> items.stream().anyMatch(Shape::mayAnswer);
            case String text -> text.indexOf('{') >= 0;
            case null, default -> false;
        };
    }

    private static @Nullable Object asItIs(Expression expression, Look look) {
        Look own = look.aside();
        Object value = expression.value(own);
        own.markWhole();
        look.add(own);
        return value;
    }

    private static @Nullable Object plain(String name, Expression expression, Look look) {
        Object value = expression.value(look);
        String text = value instanceof List<?> several && name.equals("location")
                ? String.join("; ", PlainText.parts(several))
                : PlainText.of(value).strip();
        return name.equals("title") ? MARKED.matcher(text).replaceAll("") : text;
    }
}
