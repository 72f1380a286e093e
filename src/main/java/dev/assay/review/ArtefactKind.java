package dev.assay.review;

import java.util.Arrays;

/** What an artefact is for. One that a later Assay brought is kept and listed as it is, and means nothing here. */
public sealed interface ArtefactKind {

    /** As it stands in files, such as {@code gold-set}. */
    String key();

    /** The kind of this key. */
    static ArtefactKind of(String key) {
        return Arrays.stream(Known.values()).filter(kind -> kind.key().equals(key))
                .<ArtefactKind>map(kind -> kind).findFirst().orElseGet(() -> new Later(key));
    }

    /** The kinds this version knows. */
    enum Known implements ArtefactKind {
        /** One decision for a class of equal disputes. */
        RULING("ruling"),
        /** A frozen, versioned set of decided cells. */
        GOLD_SET("gold-set"),
        /** What was guaranteed of a corpus, and on which sample. */
        CERTIFICATE("certificate"),
        /** A reviewer's own rules. */
        RULES("rules"),
        /** Weights that were measured, as of findings. */
        WEIGHTS("weights"),
        /** What the confidences of sources are worth. */
        CALIBRATION("calibration"),
        /** Which postings are to be reviewed by whom. */
        ASSIGNMENT("assignment"),
        /** A view of the queue that was saved. */
        VIEW("view"),
        /** How the reviewers of the store see each other. */
        MODE("review-mode");

        private final String key;

        Known(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    /** A kind of a later version. */
    record Later(String key) implements ArtefactKind {}
}
