package dev.assay.review;

import java.util.List;

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

    public boolean sound() {
        return damage.isEmpty();
    }
}
