package dev.assay.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's path says about its content.
 *
 * @param postingId the posting's id: the folder of a {@code pass1-…} or {@code pass2-…} file, else the stem
 * @param pass 1, 2 or another number where the name gives it; 0 where it does not
 * @param model the model the name gives; empty where it does not
 * @param stem the name without its extension
 * @param extension in lower case, without the dot; empty if there is none
 */
record FileName(String postingId, int pass, String model, String stem, String extension) {

    private static final Pattern LAYOUT = Pattern.compile("pass(\\d)[-_](.+?)(?:[-_]raw)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("pass(\\d)(?:[-_]raw)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PLAIN = Set.of("json", "jsonl", "ndjson", "txt", "md", "csv", "tsv",
            "html",
            "htm", "text", "markdown", "log", "out", "xml", "rss", "yaml", "yml", "xhtml", "mdx", "xlsx",
            "parquet");

    static FileName of(String path) {
        String[] parts = path.replace('\\', '/').split("/+");
        String name = parts[parts.length - 1];
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        // a model's name may hold dots, so that only a known ending is one
        boolean known = PLAIN.contains(extension);
        String stem = known ? name.substring(0, dot) : name;
        String folder = parts.length > 1 ? parts[parts.length - 2] : "";
        Matcher layout = LAYOUT.matcher(stem);
        Matcher bare = BARE.matcher(stem);
        boolean isBare = bare.matches();
        if (isBare || layout.matches()) {
            String model = isBare ? "" : layout.group(2);
            int pass = Integer.parseInt(isBare ? bare.group(1) : layout.group(1));
            return new FileName(folder.isEmpty() ? stem : folder, pass, model, stem, extension);
        }
        return new FileName(stem, 0, "", stem, extension);
    }

    /** Whether the path follows the layout of one folder per posting, so that it knows best. */
    boolean namesPosting() {
        return pass > 0 && !postingId.equals(stem);
    }
}
