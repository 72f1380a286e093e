package dev.assay.model;

import org.jspecify.annotations.Nullable;

/**
 * A job posting exactly as it was given: Markdown, HTML and wrongly decoded text included.
 *
 * @param id unique among the postings of a store
 * @param title empty when unknown
 * @param company empty when unknown
 * @param location empty when unknown
 * @param description empty when only Pass 1 or an answer is known of the posting
 * @param sourceUrl where the posting was found, as given
 * @param postedAt when it was posted, as given
 */
public record Posting(String id, String title, String company, String location, String description,
        @Nullable String sourceUrl, @Nullable String postedAt) {

    public Posting(String id, String title, String company, String location, String description) {
        this(id, title, company, location, description, null, null);
    }

    public String text(Section section) {
        return switch (section) {
            case TITLE -> title;
            case COMPANY -> company;
            case LOCATION -> location;
            case DESCRIPTION -> description;
        };
    }

    public boolean hasText() {
        return !description.isBlank();
    }
}
