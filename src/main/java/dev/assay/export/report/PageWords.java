package dev.assay.export.report;

/** The words of the page that mean something of their own here. */
final class PageWords {

    private PageWords() {}

    static String html() {
        return "<dl class=\"terms\"><dt>Source</dt><dd>Who answers: a set of rules, or a language model. “rules” are those of"
                + " the program that made this page; “unnamed model” is one whose answers do not say which it is.</dd>"
                + "<dt>Right</dt><dd>A source is right where it says what was decided. Where a question takes several values, all must be the"
                + " same; “not mentioned” is a value like others, and “none” means that none of them applies.</dd>"
                + "<dt>Confidence</dt><dd>How sure a source says it is of an answer, from 0 to 100 %.</dd>"
                + "<dt>Evidence</dt><dd>The sentence that a source gives for its answer.</dd>"
                + "<dt>Between … and …</dt><dd>Other postings would give other figures. Each pair of bounds holds the true"
                + " one 19 times out of 20; that cells of one posting tend to go wrong together is allowed for.</dd></dl>\n";
    }
}
