package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folded names under which files give a posting's parts, and those they give that nobody needs. */
final class PostingKeys {

    static final List<String> ID = NameFolding.foldAll("id", "posting_id", "job_posting_id", "job_id",
            "custom_id", "listing_id", "vacancy_id", "requisition_id", "req_id", "job_key", "uniq_id",
            "object_id", "external_id", "document_id", "doc_id", "record_id", "job_reference",
            "reference_number", "reference", "kennung", "stellen_id", "referenz", "referenznummer", "refnr",
            "identifiant", "référence", "identificador", "referencia");
    /** Where a record that is no posting names the posting it speaks of; its own id is never that. */
    static final List<String> SPOKEN_OF = NameFolding.foldAll("posting_id", "job_posting_id", "custom_id",
            "job_id", "listing_id", "vacancy_id");
    static final List<String> TITLE = NameFolding.foldAll("title", "job_title", "position_title",
            "posting_title", "job_name", "role_title", "vacancy_title", "titel", "stelle", "jobtitel",
            "stellentitel",
            "stellenbezeichnung", "berufsbezeichnung", "titre", "titre_du_poste", "intitulé", "intitule",
            "intitulé_du_poste", "título", "titulo", "título_del_puesto", "puesto", "titolo", "cargo",
            "functietitel");
    static final List<String> COMPANY = NameFolding.foldAll("company", "company_name", "employer",
            "employer_name", "organization", "organisation", "organization_name", "hiring_organization",
            "company_title", "hiring_company", "firma", "unternehmen", "arbeitgeber", "firmenname",
            "entreprise", "société",
            "employeur", "nom_de_l'entreprise", "empresa", "compañía", "azienda", "bedrijf");
    static final List<String> LOCATION = NameFolding.foldAll("location", "job_location", "formatted_location",
            "location_name", "job_city", "location_text", "ort", "stadt", "arbeitsort", "standort",
            "einsatzort",
            "lieu", "lieu_de_travail", "lieu_travail", "localisation", "ville", "ubicación", "ubicacion",
            "localidad",
            "ciudad", "località", "localização", "sede", "locatie");
    /** Names that mean a posting's text wherever they stand. */
    static final List<String> DESCRIPTION = NameFolding.foldAll("description", "job_description",
            "description_text", "full_description", "posting_text", "job_text", "description_plain",
            "description_html", "description_markdown", "description_body", "job_description_text",
            "job_description_html", "posting_description", "job_desc", "job_ad", "ad_text", "job_details",
            "full_text", "posting_body", "job_body", "about_the_role", "about_the_job", "role_description",
            "position_description", "beschreibung", "stellenbeschreibung", "jobbeschreibung",
            "stellentext", "anzeigentext", "description_du_poste", "descriptif", "descriptif_du_poste",
            "descripción", "descripcion", "descripción_del_puesto", "descrizione", "descrição",
            "functieomschrijving");
    /** Names that mean it only in an object which has a title. */
    static final List<String> BODY = NameFolding.foldAll("text", "body", "content", "content_text",
            "body_text", "plain_text", "details", "markdown", "html", "raw_text", "posting", "advert", "jd");
    static final List<String> URL = NameFolding.foldAll("source_url", "job_posting_url", "job_url", "url",
            "link", "posting_url", "absolute_url", "hosted_url", "redirect_url");
    static final List<String> POSTED = NameFolding.foldAll("posted_at", "date_posted", "posted_date",
            "job_posted_at", "listed_time", "published_at", "publication_date", "post_date");

    /** What the shapes we know carry besides; where it is long enough to be a text, it is listed all the same. */
    private static final Set<String> UNNEEDED = new HashSet<>(NameFolding.foldAll("apply_url",
            "application_url",
            "job_apply_link", "company_url", "logo", "company_logo", "logo_url", "image", "slug", "uuid",
            "guid",
            "index", "row_idx", "row", "unnamed: 0", "column 1", "created", "created_at", "updated",
            "updated_at",
            "timestamp",
            "date", "expires", "expires_at", "expiry", "closed_time", "original_listed_time", "valid_through",
            "scraped_at", "crawled_at", "fetched_at", "source", "site", "source_site", "job_board", "country",
            "language", "lang", "views", "applies", "applicants", "currency", "salary", "salary_min",
            "salary_max", "min_salary", "max_salary", "med_salary", "salary_currency", "salary_period",
            "salary_text", "salary_estimate", "pay_period", "normalized_salary", "compensation_type",
            "rating",
            "company_id", "zip_code", "fips", "latitude", "longitude", "sponsored", "posting_domain", "model",
            "model_id", "model_name", "object", "role", "type", "index", "finish_reason", "stop_reason",
            "stop_sequence", "usage", "system_fingerprint", "service_tier", "logprobs", "status",
            "status_code",
            "request_id", "error", "errors", "refusal", "n", "count", "total", "page", "pages", "per_page",
            "next", "previous", "meta", "features", "truncated_cells", "num_rows_total", "num_rows_per_page",
            "partial", "api_version", "version", "pass_name", "pass", "pass_number", "extraction_complete",
            "@context", "@type", "schema_version", "run", "run_id", "engine", "missing", "tokens",
            "total_tokens_used", "input_tokens", "output_tokens", "cost", "cost_usd", "duration", "latency",
            "seconds", "temperature", "prompt_version", "enriched_at", "enrichment_version",
            "enrichment_model_pass1", "enrichment_model_pass2", "enrichment_model_pass3", "pass1_success",
            "pass2_success", "pass3_success", "enrichment_input_tokens", "enrichment_output_tokens",
            "enrichment_cost_usd", "avg_confidence_pass2", "avg_confidence_pass3", "enrichment_errors",
            "low_confidence_fields", "__class__", "mean", "total_results", "total_count", "nb_hits",
            "nb_pages",
            "hits_per_page", "search_result_count", "search_result_count_all", "language_code", "job_count",
            "0_legal_notice", "publisher", "publisher_url", "last_build_date", "@version", "facets",
            "total_found",
            "offset", "limit", "paging", "items_per_page", "page_count", "parameters", "pagination",
            "search_metadata",
            "search_parameters", "search_information", "links", "has_more", "query",
            "fields_found", "fields_null", "fields_flagged", "page_info", "cursor", "took", "timed_out",
            "_score", "_index", "_shards", "created_time", "has_next", "total_job_count", "job_slug",
            "expiry_date",
            "has_expired", "page_url", "country_code"));

    static {
        for (List<String> names : List.of(ID, URL, POSTED)) {
            UNNEEDED.addAll(names);
        }
    }

    /** Names under which something else is described. */
    private static final Set<String> NO_POSTING = new HashSet<>(NameFolding.foldAll("meta", "metadata",
            "channel", "publisher", "author", "category", "department", "organizations", "companies",
            "included", "user", "team", "feed", "board", "search"));

    static {
        NO_POSTING.addAll(COMPANY);
        NO_POSTING.addAll(LOCATION);
    }

    private PostingKeys() {}

    /** Whether what stands under a member is described there, and is no posting. */
    static boolean isNoPosting(String key) {
        return NO_POSTING.contains(NameFolding.fold(key));
    }

    /** Whether a shape that we know has such a member, and nothing in it is needed. */
    static boolean isUnneeded(String key) {
        return UNNEEDED.contains(NameFolding.fold(key));
    }

    /** A plain shape as one text; empty if it is none. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Double number -> new BigDecimal(number.toString()).toPlainString();
            case Number number -> number.toString();
            case Map<?, ?> named -> {
                Members.Member own = new Members(named).own();
                yield own == null ? "" : (String) java.util.Objects.requireNonNull(own.value());
            }
            default -> "";
        };
    }
}
