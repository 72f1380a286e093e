package dev.assay.ui.control;

import dev.assay.model.EvidenceStatus;
import dev.assay.ui.wording.Wording;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** How the evidence stands to the posting's words: a shape and a colour of its own for each status. */
public final class EvidenceMark extends Glyph {

    private final Wording words;

    public EvidenceMark(Wording words) {
        super("evidence-mark");
        this.words = words;
    }

    public EvidenceMark(EvidenceStatus status, Wording words) {
        this(words);
        setStatus(status);
    }

    /** @param status null shows nothing, for evidence that was not looked for */
    public void setStatus(@Nullable EvidenceStatus status) {
        if (status == null) {
            showNothing();
        } else {
            show(sign(status), status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    words.name(status) + ". " + words.meaning(status));
        }
    }

    /** Shows that the reviewer gave the evidence, or took it away. */
    public void setByHand() {
        show(Material2MZ.TOUCH_APP, "by-hand",
                words.of("evidence.by-hand") + ". " + words.of("evidence.by-hand-means"));
    }

    private static Ikon sign(EvidenceStatus status) {
        return switch (status) {
            case EXACT -> Material2AL.DONE_ALL;
            case NORMALISED -> Material2AL.DONE;
            case QUOTED -> Material2AL.FORMAT_QUOTE;
            case PARAPHRASE -> Material2MZ.WAVES;
            case PASS1 -> Material2AL.LIST_ALT;
            case ABSENT -> Material2AL.BLOCK;
            case CONTRADICTED -> Material2MZ.REPORT_PROBLEM;
            case RELATED -> Material2AL.BLUR_ON;
            case NOT_FOUND -> Material2AL.HIGHLIGHT_OFF;
            case NO_TEXT -> Material2MZ.SPEAKER_NOTES_OFF;
        };
    }
}
