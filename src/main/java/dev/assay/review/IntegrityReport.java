package dev.assay.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an integrity check of a store found.
 *
 * @param decisions how many journal lines were checked
 * @param originals how many kept files were checked
 * @param postings how many postings there are
 * @param spans how many spans were compared with their text
 * @param artefacts what is in force
 * @param damage what is wrong, in words; empty when all is well
 */
public record IntegrityReport(long decisions, long originals, long postings, long spans,
        List<Artefact> artefacts, List<String> damage) {

    public IntegrityReport {
        artefacts = List.copyOf(artefacts);
        damage = List.copyOf(damage);
    }

    /** The same with what else is wrong. */
    public IntegrityReport with(List<String> more) {
        return new IntegrityReport(decisions, originals, postings, spans, artefacts,
                Stream.concat(damage.stream(), more.stream()).toList());
    }

    public boolean sound() {
        return damage.isEmpty();
    }
}
