package dev.assay.vocabulary;

import java.util.Set;

/** The words by which a location names a place, and those by which it names none. */
public final class NamedPlaceWords {

    private static final Set<String> NONE = Set.of("remote", "hybrid", "onsite", "on", "site",
            "telecommute",
            "home", "work", "from", "anywhere", "open", "to", "or", "and", "in", "the", "office", "fully",
            "worldwide");
    private static final Set<String> STATES = Set
            .of(("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA"
                    + " MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL"
                    + " NS ON PE QC SK").split(" "));

    private NamedPlaceWords() {}

    /** Whether a word of a location, in small letters, names no place, as "remote" does not. */
    public static boolean isNone(String word) {
        return NONE.contains(word);
    }

    /** Whether two letters are those of a state or a province. */
    public static boolean isState(String letters) {
        return STATES.contains(letters);
    }
}
