package dev.assay.inference.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names of places in a row, such as "Edmonton, AB, CA": what they can mean together. */
final class PlaceChain {

    /** What a name of a place is. */
    enum Kind {
        CITY, STATE, CODE, COUNTRY
    }

    /** A name of a place: the countries it may lie in, or be. */
    record Name(Kind kind, Set<String> countries, int from, int to) {}

    final List<Name> names = new ArrayList<>();

    int from() {
        return names.getFirst().from();
    }

    int to() {
        return names.getLast().to();
    }

    boolean hasCity() {
        return names.stream().anyMatch(name -> name.kind() == Kind.CITY);
    }

    /** Whether nothing but codes of two letters stands here. */
    boolean isBareCode() {
        return names.stream().allMatch(name -> name.kind() == Kind.CODE);
    }

    /** The country: one named outright, else what the parts agree on, else what the code or state says. */
    String country() {
        Set<String> common = new LinkedHashSet<>(names.getFirst().countries());
        for (Name name : names) {
            if (name.kind() == Kind.COUNTRY) {
                return name.countries().iterator().next();
            }
            common.retainAll(name.countries());
        }
        if (!common.isEmpty()) {
            return common.iterator().next();
        }
        return names.stream().filter(name -> name.kind() != Kind.CITY).findFirst().orElse(names.getFirst())
                .countries().iterator().next();
    }
}
