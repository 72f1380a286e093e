package dev.assay.ingest;

import dev.assay.model.Posting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names under which files give a posting's parts, and the posting they make. */
final class PostingKeys {

    static final List<String> ID = List.of("id", "posting_id", "job_posting_id", "job_id", "jobId");
    /** Where a record that is no posting names the posting it speaks of; its own id is never that. */
    static final List<String> SPOKEN_OF = List.of("posting_id", "job_posting_id", "custom_id", "job_id",
            "jobId");
    static final List<String> TITLE = List.of("title", "job_title", "jobTitle");
    static final List<String> COMPANY = List.of("company", "company_name", "companyName");
    static final List<String> LOCATION = List.of("location", "job_location", "formattedLocation");
    static final List<String> DESCRIPTION = List.of("description", "job_description", "description_text");
    static final List<String> URL = List.of("source_url", "job_posting_url", "job_url", "url", "link");
    static final List<String> POSTED = List.of("posted_at", "date_posted", "posted_date", "job_posted_at",
            "listed_time");

    private PostingKeys() {}

    /** The posting whose parts a lookup by name gives; its lookup gives null where a name is missing. */
    static Posting posting(String id, Function<String, @Nullable Object> lookup) {
        return new Posting(id, text(TITLE, lookup), text(COMPANY, lookup), text(LOCATION, lookup),
                text(DESCRIPTION, lookup), optional(URL, lookup), optional(POSTED, lookup));
    }

    /** A posting's title, company and location without its text, as metadata knows it. */
    static Posting stub(String id, Function<String, @Nullable Object> lookup) {
        return new Posting(id, text(TITLE, lookup), text(COMPANY, lookup), text(LOCATION, lookup), "");
    }

    /** The first of the names that the lookup knows, as text; empty if there is none. */
    static String text(List<String> names, Function<String, @Nullable Object> lookup) {
        for (String name : names) {
            String text = text(lookup.apply(name));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    static boolean has(List<String> names, Map<?, ?> object) {
        return names.stream().anyMatch(name -> object.get(name) != null);
    }

    private static @Nullable String optional(List<String> names, Function<String, @Nullable Object> lookup) {
        String text = text(names, lookup);
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Double number -> new BigDecimal(number.toString()).toPlainString();
            case Number number -> number.toString();
            case Map<?, ?> named when named.get("name") instanceof String name -> name;
            default -> "";
        };
    }
}
