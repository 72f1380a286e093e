package dev.assay.model;

import dev.assay.saying.Saying;
import java.util.Locale;

/** How a claim stands to the posting's words; always shown. */
public enum EvidenceStatus {
    /** The claim's text stands in the posting, letter by letter. */
    EXACT("Exact", "These very words stand in the posting."),
    /** It does after folding case, space, quotes, dashes, Unicode forms or wrongly decoded text. */
    NORMALISED("Normalised", "These words stand in the posting, but for case, spacing, quotes or encoding."),
    /** A quoted part of the claim stands in the posting. */
    QUOTED("Quoted", "What the evidence quotes stands in the posting."),
    /** The claim's content words stand together in the posting; scored. */
    PARAPHRASE("Paraphrase",
            "Much of what the evidence says stands in the posting, in other forms or order."),
    /** The claim rests on an extracted field. */
    PASS1("Pass 1", "The evidence rests on a field extracted in Pass 1."),
    /** The claim says that the posting is silent, and the field's terms are indeed not there. */
    ABSENT("Absent", "The evidence says the posting is silent, and the terms searched for are not there."),
    /** The claim says that the posting is silent, and the field's terms are there. */
    CONTRADICTED("Contradicted",
            "The evidence says the posting is silent, but these words for it stand there."),
    /** Too few of this claim's words, but the field's own terms. */
    RELATED("Related", "Too little of the evidence was found, but the field's own terms stand here. Weak."),
    /** The evidence was looked for in the posting's text, and nothing there carries the claim. */
    NOT_FOUND("Not found", "No words of the posting were found for this evidence."),
    /** There is no text to look in. */
    NO_TEXT("No text", "The posting's text is not here, so this evidence could not be looked for.");

    private final String label;
    private final String explanation;

    EvidenceStatus(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    public String label() {
        return label;
    }

    /** One line for people, in English. */
    public String explanation() {
        return explanation;
    }

    /** The same in no language: the window has words of its own for it. */
    public Saying meaning() {
        return Saying.named("evidence-status." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".means",
                explanation);
    }
}
