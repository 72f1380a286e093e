package dev.assay.ui.control;

import java.util.List;
import org.kordamp.ikonli.material2.Material2MZ;

/** That there is something to doubt, and what. */
public final class DoubtMark extends Glyph {

    public DoubtMark() {
        super("doubt-mark");
    }

    /** @param doubts in words; shows nothing when there are none */
    public void setDoubts(List<String> doubts) {
        if (doubts.isEmpty()) {
            showNothing();
        } else {
            show(Material2MZ.PRIORITY_HIGH, "doubted", String.join("\n", doubts));
        }
    }
}
