package dev.assay.evidence;

import dev.assay.evidence.Term.Place;
import dev.assay.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The places that a posting's location names, or, where it names none, towns with the letters of their state. */
final class NamedPlaces {

    private static final Set<String> NO_PLACE = Set.of("remote", "hybrid", "onsite", "on", "site",
            "telecommute",
            "home", "work", "from", "anywhere", "open", "to", "or", "and", "in", "the", "office", "fully",
            "worldwide");
    private static final Set<String> STATES = Set
            .of(("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA"
                    + " MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL"
                    + " NS ON PE QC SK").split(" "));

    private NamedPlaces() {}

    static List<Place> of(PostingWords posting) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < posting.size(); i++) {
            if (posting.passageOf(i).section() == Section.LOCATION
                    && !NO_PLACE.contains(posting.word(i).form())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? inText(posting) : List.of(new Place(first, last));
    }

    private static List<Place> inText(PostingWords posting) {
        List<Place> found = new ArrayList<>();
        for (int i = 1; i < posting.size(); i++) {
            if (posting.word(i).end() - posting.word(i).start() == 2 && STATES.contains(posting.letters(i))
                    && posting.isAfterComma(i)
                    && Character.isUpperCase(posting.letters(i - 1).codePointAt(0))) {
                found.add(new Place(i - 1, i));
            }
        }
        return found;
    }
}
