package dev.assay.review;

import java.util.List;

/**
 * Of which kinds a posting is.
 *
 * @param listed the posting as a queue lists it
 * @param order its place as loaded
 * @param risk its risk
 * @param heading its title, company and id as they are compared
 * @param hasText whether its own text is known
 * @param copied whether another posting has the same text
 * @param imported the day on which the first file that brought it was kept, such as {@code 2026-11-28}, or
 *        {@link #NOT_KNOWN}
 * @param sources who answers
 * @param cells one per field, in schema order
 * @param assigned who is to review it; empty where nobody in particular is
 */
public record PostingKinds(Listed listed, long order, double risk, String heading, boolean hasText,
        boolean copied, String imported, List<String> sources, List<CellKinds> cells, List<String> assigned) {

    /** One that nobody in particular is to review. */
    public PostingKinds(Listed listed, long order, double risk, String heading, boolean hasText,
            boolean copied, String imported, List<String> sources, List<CellKinds> cells) {
        this(listed, order, risk, heading, hasText, copied, imported, sources, cells, List.of());
    }

    /** The day of a posting of which nobody knows when it was brought in. */
    public static final String NOT_KNOWN = "unknown";

    public PostingKinds {
        sources = List.copyOf(sources);
        cells = List.copyOf(cells);
        assigned = List.copyOf(assigned);
    }

    /** The same, as it stands to the others. */
    public PostingKinds copied(boolean is) {
        return is == copied
                ? this
                : new PostingKinds(listed, order, risk, heading, hasText, is, imported, sources, cells,
                        assigned);
    }

    /** The same, with who is to review it. */
    public PostingKinds assigned(List<String> reviewers) {
        return reviewers.equals(assigned)
                ? this
                : new PostingKinds(listed, order, risk, heading, hasText, copied, imported, sources, cells,
                        reviewers);
    }

    /** The kinds it is of in a facet of whole postings. */
    List<String> of(Facet facet) {
        return switch (facet) {
            case ASSIGNED -> assigned;
            case SOURCE -> sources;
            case TEXT -> presence(hasText);
            case COPIES -> presence(copied);
            case IMPORTED -> List.of(imported);
            default -> List.of();
        };
    }

    private static List<String> presence(boolean is) {
        return List.of((is ? Facet.Presence.YES : Facet.Presence.NO).name());
    }
}
