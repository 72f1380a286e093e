package dev.assay.ui.session;

import dev.assay.review.PostingFile;
import java.util.List;

/** A posting as it was read, with what the screens made of it, each to be taken over on the UI thread. */
record ReadPosting(PostingFile file, List<Runnable> screens) {

    /** The length of a text, in UTF-16 units, that takes longer to be laid out than the eye forgives. */
    private static final int LONG = 40_000;

    /** Whether it takes so long to be laid out that the one before must be gone meanwhile. */
    boolean isLong() {
        return file.posting().description().length() > LONG;
    }
}
