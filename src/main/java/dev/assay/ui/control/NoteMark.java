package dev.assay.ui.control;

import dev.assay.ui.wording.Wording;
import org.kordamp.ikonli.material2.Material2MZ;

/** That the reviewer wrote a note, and what it says. */
public final class NoteMark extends Glyph {

    private final Wording words;

    public NoteMark(Wording words) {
        super("note-mark");
        this.words = words;
        setNote("");
    }

    /** @param note in the reviewer's words; shows nothing where there is none */
    public void setNote(String note) {
        setVisible(!note.isEmpty());
        if (note.isEmpty()) {
            showNothing();
        } else {
            show(Material2MZ.STICKY_NOTE_2, "noted", words.of("note.said", note));
        }
    }
}
