package dev.assay.ingest;

import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the posting of a web page: from the ld+json in it, else from its title and body. */
final class HtmlPage {

    private static final List<String> EXTENSIONS = List.of("html", "htm", "xhtml");
    private static final Pattern BEGINS = Pattern
            .compile("\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)?<(?:!doctype "
                    + "html|html[\\s>])", Pattern.CASE_INSENSITIVE);
    private static final int START = 2_000;

    private HtmlPage() {}

    static boolean recognises(String text, FileName name) {
        String start = text.substring(0, Math.min(START, text.length()));
        return BEGINS.matcher(start).lookingAt()
                || EXTENSIONS.contains(name.extension()) && start.stripLeading().startsWith("<");
    }

    static void read(String text, FileName name, Findings findings, RecordReader records) {
        Document page = Jsoup.parse(text);
        page.outputSettings().prettyPrint(false);
        Findings.Amount before = findings.amount();
        int number = 0;
        for (Element script : page.select("script[type=application/ld+json]")) {
            number++;
            readLinked(script.data(), Saying.plain("ld+json " + number), name, findings, records);
        }
        if (findings.amount().minus(before).given() > 0) {
            findings.problem(Outcome.FLAGGED, Saying.NOTHING, Saying.of("remark.only-linked"),
                    Saying.NOTHING);
            return;
        }
        Map<String, @Nullable Object> posting = new LinkedHashMap<>();
        posting.put("title", title(page));
        posting.put("company", page.select("meta[property=og:site_name]").attr("content").strip());
        page.select("script, style, noscript, template, iframe, svg, head").remove();
        String body = page.body().html().strip();
        if (page.body().text().isBlank()) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, Saying.of("remark.empty-page"),
                    Saying.of("remedy.page-as-shown"));
            return;
        }
        posting.put("description", body);
        findings.shape("html");
        records.readOwn(posting,
                new Scope(JsonDocument.made(posting), "", Saying.NOTHING, PostingName.file(name), "", ""));
    }

    private static void readLinked(String json, Saying place, FileName name, Findings findings,
            RecordReader records) {
        AnswerText texts = AnswerText.of(json, findings.tries());
        for (JsonDocument document : texts.documents()) {
            Scope scope = new Scope(document, json, place, PostingName.file(name), "", "");
            List<?> items = document.root() instanceof List<?> list
                    ? list
                    : java.util.Arrays.asList(document.root());
            for (Object item : items) {
                if (item instanceof Map<?, ?> map) {
                    records.read(map, scope);
                }
            }
            if (!document.isWhole()) {
                findings.problem(Outcome.PARTIAL, place, Saying.of("remark.linked-breaks"),
                        Saying.of("remedy.page-again"));
            }
        }
    }

    private static String title(Document page) {
        Element heading = page.selectFirst("h1");
        String shown = heading == null ? "" : heading.text().strip();
        String named = page.select("meta[property=og:title]").attr("content").strip();
        return !shown.isEmpty() ? shown : !named.isEmpty() ? named : page.title().strip();
    }
}
