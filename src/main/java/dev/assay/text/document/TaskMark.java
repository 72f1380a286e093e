package dev.assay.text.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The box of an item that is to be done, or is done. */
final class TaskMark {

    private static final Pattern BOX = Pattern.compile("^\\[([ xX])][ \\t]+");

    private TaskMark() {}

    static String of(boolean done) {
        return done ? "☑" : "☐";
    }

    /** How many characters a box in Markdown takes at the start of an item's text; 0 where none stands there. */
    static int length(String item) {
        Matcher box = BOX.matcher(item);
        return box.find() ? box.end() : 0;
    }

    static boolean isDone(String item) {
        return item.charAt(1) != ' ';
    }
}
