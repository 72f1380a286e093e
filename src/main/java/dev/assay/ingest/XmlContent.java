package dev.assay.ingest;

import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import java.util.regex.Pattern;

/** Reads postings from a feed in XML. */
final class XmlContent {

    private static final Pattern BEGINS = Pattern.compile(
            "\\s*<(?:\\?xml\\s|rss[\\s>]|feed[\\s>]|source[\\s>])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("<html[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final String CDATA = "<![CDATA[";
    private static final int START = 2_000;

    private XmlContent() {}

    static boolean recognises(String text, FileName name) {
        String start = text.substring(0, Math.min(START, text.length()));
        boolean named = name.extension().equals("xml") || name.extension().equals("rss");
        return (BEGINS.matcher(start).lookingAt() || named && start.stripLeading().startsWith("<"))
                && !PAGE.matcher(start).find();
    }

    static void read(String text, FileName name, Findings findings, RecordReader records) {
        XmlTree tree = XmlTree.read(text);
        Scope scope = new Scope(JsonDocument.made(tree.root()), "", Saying.NOTHING,
                PostingName.place(name.postingId()),
                "", "");
        boolean found = !tree.root().isEmpty() && records.read(tree.root(), scope);
        int unclosed = unclosed(text);
        if (unclosed >= 0 && found) {
            findings.problem(Outcome.PARTIAL,
                    Saying.of("place.line",
                            1 + text.substring(0, unclosed).chars().filter(c -> c == '\n').count()),
                    Saying.of("remark.unclosed-text"), Saying.of("remedy.close-text"));
        }
        if (tree.fault() > 0) {
            findings.problem(found ? Outcome.PARTIAL : Outcome.QUARANTINED,
                    Saying.of("place.line", tree.fault()), Saying.of("remark.xml-breaks"),
                    Saying.of("remedy.whole-file"));
        } else if (!found) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING,
                    Saying.of("remark.unknown-xml", Excerpt.of(tree.root().keySet())),
                    Saying.of("remedy.write-shape"));
        }
    }

    /** Where a text in CDATA begins within which another does: there is no such thing, so its end is missing. */
    private static int unclosed(String text) {
        for (int begun = text.indexOf(CDATA); begun >= 0;) {
            int next = text.indexOf(CDATA, begun + CDATA.length());
            if (next >= 0 && text.substring(begun, next).indexOf("]]>") < 0) {
                return begun;
            }
            begun = next;
        }
        return -1;
    }
}
