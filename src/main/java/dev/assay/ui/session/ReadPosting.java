package dev.assay.ui.session;

import dev.assay.review.PostingFile;
import java.util.List;

/** A posting with what the screens made of it. */
record ReadPosting(PostingFile file, List<Runnable> screens) {

    private static final int LONG = 40_000;

    /** Whether it takes so long to be laid out that the one before must be gone meanwhile. */
    boolean isLong() {
        return file.posting().description().length() > LONG;
    }
}
