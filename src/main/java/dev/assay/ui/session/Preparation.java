package dev.assay.ui.session;

import dev.assay.review.PostingFile;

/** Makes what a screen needs of a posting before it is shown, so that everything changes at once. */
public interface Preparation {

    /** Called off the UI thread. @return takes over what was made, on the UI thread, when the posting is shown */
    Runnable prepare(PostingFile file);
}
