package dev.assay.ui.palette;

import dev.assay.ui.screen.PaletteEntry;
import java.util.List;
import java.util.function.Consumer;

/** Finds postings by words of their title, company or id, in the background. */
public interface PostingFinder {

    /** @param then given the best few on the UI thread, unless others were looked for meanwhile */
    void find(String words, Consumer<List<PaletteEntry>> then);
}
