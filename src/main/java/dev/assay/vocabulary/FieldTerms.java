package dev.assay.vocabulary;

import dev.assay.model.Section;
import java.util.List;
import java.util.Optional;

/**
 * The words that speak of a field: searched for to prove silence, and shown as a weak lead. How a term is written is
 * told in {@code docs/rules.md}; plain words are a term.
 */
@FunctionalInterface
public interface FieldTerms {

    /**
     * A part of what a field is about, such as one cloud provider.
     *
     * @param names how a claim names the part
     * @param terms the part's terms
     */
    public record Part(List<String> names, List<String> terms) {
        public Part {
            names = List.copyOf(names);
            terms = List.copyOf(terms);
        }
    }

    /** Stands for any place the location names. */
    String LOCATION = "@location";

    /** The fields that terms are known of. */
    default List<String> fields() {
        return List.of();
    }

    /** The field's terms, most telling first; empty where none are known. */
    List<String> of(String fieldKey);

    /** Phrases that hold a term and speak of something else, such as "computer vision" for benefits. */
    default List<String> exceptions(String fieldKey) {
        return List.of();
    }

    /** How a claim names the field's subject as a whole; plain words. */
    default List<String> subject(String fieldKey) {
        return List.of();
    }

    /** The parts that a claim may be about alone; empty where the field has none. */
    default List<Part> parts(String fieldKey) {
        return List.of();
    }

    /** Whether the field asks for what there is beside the chief one, as the second cloud is beside the first. */
    default boolean isBeside(String fieldKey) {
        return false;
    }

    /** The section where the field's words stand first of all; empty where that is the description. */
    default Optional<Section> home(String fieldKey) {
        return Optional.empty();
    }

    /** The parts of the description, by their names, where the field's words stand first of all; empty for any. */
    default List<String> zones(String fieldKey) {
        return List.of();
    }

    /** Whether the field sums its zones up, so that a claim about it as a whole speaks of what they list. */
    default boolean isSum(String fieldKey) {
        return false;
    }

    /** Words that mark a sentence as a notice that speaks of no field, where two of them stand in it. */
    default List<String> boilerplate() {
        return List.of();
    }
}
