package dev.assay.ingest.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where in a record one of our parts stands. */
sealed interface Expression {

    /** No more of a text is looked at for a piece of it. */
    int NEAR = 1_000;

    /** @return a plain shape that says something; null if there is none */
    @Nullable
    Object value(Look look);

    /** What stands at a place. */
    record At(Pointer pointer) implements Expression {

        @Override
        public @Nullable Object value(Look look) {
            return look.at(pointer);
        }
    }

    /** Words that stand in no record. */
    record Words(String words) implements Expression {

        @Override
        public Object value(Look look) {
            return words;
        }
    }

    /** The piece of a text that a pattern's first group finds. */
    record Cut(Expression of, Pattern match) implements Expression {

        @Override
        public @Nullable Object value(Look look) {
            look.cut(of);
            String text = PlainText.of(of.value(look.aside()));
            Matcher found = match.matcher(text.substring(0, Math.min(NEAR, text.length())));
            return found.find() && found.group(1) != null && !found.group(1).isBlank()
                    ? found.group(1).strip()
                    : null;
        }
    }

    /** The first that says something; the others are looked at no further. */
    record First(List<Expression> of) implements Expression {

        @Override
        public @Nullable Object value(Look look) {
            Object found = null;
            for (Expression one : of) {
                if (found == null) {
                    found = one.value(look);
                } else {
                    look.spare(one);
                }
            }
            return found;
        }
    }

    /** Several, in one text. */
    record Joined(List<Expression> of, String with) implements Expression {

        @Override
        public @Nullable Object value(Look look) {
            List<String> parts = new ArrayList<>();
            for (Expression one : of) {
                String part = PlainText.of(one.value(look)).strip();
                if (!part.isEmpty() && !parts.contains(part)) {
                    parts.add(part);
                }
            }
            boolean found = of.stream().anyMatch(one -> !(one instanceof Words) && one.value(look) != null);
            return found ? String.join(with, parts) : null;
        }
    }

    /** One text for each item of a list. */
    record Each(Pointer list, Expression of) implements Expression {

        @Override
        public @Nullable Object value(Look look) {
            List<Object> values = new ArrayList<>();
            for (Look item : look.each(list)) {
                boolean whole = !(item.root() instanceof Map || item.root() instanceof List);
                String text = PlainText.of(whole ? item.root() : of.value(item)).strip();
                if (whole) {
                    item.markPlain();
                }
                if (!text.isEmpty() && !values.contains(text)) {
                    values.add(text);
                }
            }
            return values.isEmpty() ? null : values.size() == 1 ? values.getFirst() : values;
        }
    }

    /** The places it looks at. */
    default List<Pointer> pointers() {
        return switch (this) {
            case At at -> List.of(at.pointer);
            case Words words -> List.of();
            case Cut cut -> cut.of.pointers();
            case Each each -> each.of.pointers().stream().flatMap(pointer -> Stream.of(
                    pointer.below(each.list), pointer.below(each.list.every()))).toList();
            case First first -> first.of.stream().flatMap(one -> one.pointers().stream()).toList();
            case Joined joined -> joined.of.stream().flatMap(one -> one.pointers().stream()).toList();
        };
    }
}
