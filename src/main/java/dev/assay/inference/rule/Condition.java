package dev.assay.inference.rule;

import java.util.List;
import java.util.Set;

/** When a rule applies. */
sealed interface Condition {

    /** Every one holds; an empty list always does. */
    record All(List<Condition> parts) implements Condition {}

    /** At least one holds. */
    record Any(List<Condition> parts) implements Condition {}

    /** It does not hold. */
    record Not(Condition part) implements Condition {}

    /** There is a mention. */
    record Has(Selector selector) implements Condition {}

    /** Two amounts compare so. */
    record Compare(Amount left, String sign, Amount right) implements Condition {}

    /** A text is one of some. */
    record Is(Word word, Set<String> values) implements Condition {}

    /** The first mention of one comes before the first of the other. */
    record Earlier(Selector one, Selector other) implements Condition {}

    /** One is mentioned in the same sentence as the other. */
    record Together(Selector one, Selector other) implements Condition {}

    /** A number that a condition may speak of. */
    sealed interface Amount {

        /** A number as written. */
        record Literal(double value) implements Amount {}

        /** How many mentions there are. */
        record Count(Selector selector) implements Amount {}

        /** How many different names are mentioned. */
        record Distinct(Selector selector) implements Amount {}

        /** A computed number. */
        record OfFact(String fact) implements Amount {}

        /** A number that Pass 1 gives; a list counts its items. */
        record OfPass1(String key) implements Amount {}

        /** Two amounts taken together. */
        record Sum(Amount one, Amount other) implements Amount {}

        /** One amount times another. */
        record Product(Amount one, Amount other) implements Amount {}
    }

    /** A text that a condition may speak of. */
    sealed interface Word {

        /** A computed text. */
        record OfFact(String fact) implements Word {}

        /** A text that Pass 1 gives. */
        record OfPass1(String key) implements Word {}

        /** The value a field decided before has. */
        record OfField(String field) implements Word {}
    }
}
