package dev.assay.evidence;

import dev.assay.evidence.Term.Place;
import dev.assay.model.Section;
import dev.assay.vocabulary.NamedPlaceWords;
import java.util.ArrayList;
import java.util.List;

/** The places that a posting's location names, or, where it names none, towns with the letters of their state. */
final class NamedPlaces {

    private NamedPlaces() {}

    static List<Place> of(PostingWords posting) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < posting.size(); i++) {
            if (posting.passageOf(i).section() == Section.LOCATION
                    && !NamedPlaceWords.isNone(posting.word(i).form())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? inText(posting) : List.of(new Place(first, last));
    }

    private static List<Place> inText(PostingWords posting) {
        List<Place> found = new ArrayList<>();
        for (int i = 1; i < posting.size(); i++) {
            if (posting.word(i).end() - posting.word(i).start() == 2
                    && NamedPlaceWords.isState(posting.letters(i))
                    && posting.isAfterComma(i)
                    && Character.isUpperCase(posting.letters(i - 1).codePointAt(0))) {
                found.add(new Place(i - 1, i));
            }
        }
        return found;
    }
}
