package dev.assay.evidence;

import dev.assay.text.word.Words;
import dev.assay.vocabulary.Lexicon;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a claim rests on from what it makes of it: "a 401k and paid leave", and not "suggest employment". */
final class Conclusion {

    private static final Pattern VERB = Pattern.compile(
            "(?i),?\\s(?:(?:which|that|and|so|all|together|both|these|this)\\s){0,2}(?:(?:clearly|strongly|jointly|all|likely|also|best)\\s)?"
                    + "(?:suggest(?:s|ing)?|impl(?:y|ies|ying)|indicat(?:es?|ing)|point(?:s|ing)? (?:to|at|towards?)|hint(?:s|ing)? at|mean(?:s|ing)|fits?|match(?:es)?"
                    + "|align(?:s|ing)? with|resembl(?:es?|ing)|signal(?:s|ling)?|amounts? to|reads? as|counts? as|corresponds? to|is (?:nearest|closer|closest) to"
                    + "|(?:is|are) (?:consistent with|typical (?:of|for))|make(?:s)? (?:it|this|for|up)|map(?:s)? to|equals?)\\b|(?i),\\swhich (?:is|are|was)\\b");

    private Conclusion() {}

    /** A claim up to its conclusion; all of it where too little would be left. */
    static String ground(String claim, Lexicon lexicon) {
        Matcher verb = VERB.matcher(claim);
        while (verb.find()) {
            String head = claim.substring(0, verb.start());
            long telling = Words.of(head).stream().filter(word -> !lexicon.isStop(word.form())
                    && !lexicon.isAboutPosting(word.form(), word.stem())).count();
            if (telling >= 2) {
                return head;
            }
        }
        return claim;
    }
}
