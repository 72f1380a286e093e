package dev.assay.ingest;

import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import java.util.regex.Pattern;

/** Reads postings from a feed in XML. */
final class XmlContent {

    private static final Pattern BEGINS = Pattern.compile(
            "\\s*<(?:\\?xml\\s|rss[\\s>]|feed[\\s>]|source[\\s>])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("<html[\\s>]", Pattern.CASE_INSENSITIVE);
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
        Scope scope = new Scope(JsonDocument.made(tree.root()), "", "", PostingName.place(name.postingId()),
                "", "");
        boolean found = !tree.root().isEmpty() && records.read(tree.root(), scope);
        if (tree.fault() > 0) {
            findings.problem(found ? Outcome.PARTIAL : Outcome.QUARANTINED, "line " + tree.fault(),
                    "The XML breaks here; what stands whole before it was read.", "Give the whole file.");
        } else if (!found) {
            findings.problem(Outcome.QUARANTINED, "",
                    "This is XML, but nothing in it is a posting that is known: "
                            + Excerpt.of(String.join(", ", tree.root().keySet())) + ".",
                    "Write a shape for it: assay shapes draft FILE.");
        }
    }
}
