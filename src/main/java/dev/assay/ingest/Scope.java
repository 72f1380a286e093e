package dev.assay.ingest;

/**
 * What is known around an object before it is read.
 *
 * @param document the document it is part of
 * @param text the text the document was read from
 * @param place where it stands, such as {@code line 7}; empty where the file holds nothing else
 * @param posting the posting it is about unless it says otherwise
 * @param model who made it unless it says otherwise; empty if unknown
 * @param reasoning the reasoning that goes with it; empty if there is none
 */
record Scope(JsonDocument document, String text, String place, PostingName posting, String model,
        String reasoning) {

    Scope about(PostingName other, String maker) {
        return new Scope(document, text, place, other, maker.isEmpty() ? model : maker, reasoning);
    }

    /** The id of the posting it is about; empty where nothing names one. */
    String postingId() {
        return posting.id();
    }

    Scope of(JsonDocument other, String otherText, String otherReasoning) {
        return new Scope(other, otherText, place, posting, model, otherReasoning);
    }

    /** A place within this one. */
    String at(String part) {
        return place.isEmpty() ? part : part.isEmpty() ? place : place + ", " + part;
    }
}
