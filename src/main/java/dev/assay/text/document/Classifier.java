package dev.assay.text.document;

import dev.assay.text.FoldedText;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides what a line is where the markup does not say: a heading, a list item or a paragraph. */
final class Classifier {

    /** What a line is, and how many of its first characters are a list's mark and no text. */
    record Verdict(Block.Kind kind, int level, String marker, int skipped) {}

    private static final Pattern BULLET = Pattern.compile(
            "^([•·●○◦▪▫■□►▶▸➢➤✓✔✅❖\\u2023\\u2043\\uF0B7\\uF0A7*+–—-]|\\(?(?:\\d{1,2}|[a-z])[.)])[ \\u00A0]+(?=\\S)");
    private static final Pattern BARE_BULLET = Pattern.compile("^([•●◦▪■►➢➤✓✔✅❖\\u2023\\uF0B7])(?=\\S)");
    private static final Set<String> HEADINGS = Set.of("responsibilities", "requirements", "qualifications",
            "benefits", "description", "job description", "about us", "about the role", "about the job",
            "about the team", "about you", "skills", "education", "experience", "compensation",
            "what you'll do",
            "what you will do", "who you are", "who we are", "what we offer", "perks", "perks and benefits",
            "required skills", "preferred skills", "required qualifications", "preferred qualifications",
            "minimum qualifications", "nice to have", "nice to haves", "must have", "must haves", "summary",
            "job summary", "overview", "position overview", "key responsibilities", "duties",
            "additional information", "company description", "bonus points", "your mission", "the role");
    private static final int HEADING_LENGTH = 80;
    private static final int SHORT_HEADING_LENGTH = 50;
    private static final int LEVEL_UNMARKED = 3;
    private static final int INDENT = 4;

    private Classifier() {}

    static Verdict of(Line line, String text, boolean allBold, int indent) {
        Block.Kind kind = line.kind;
        if (kind != null) {
            return new Verdict(kind, line.level, line.marker, 0);
        }
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find() || bullet.usePattern(BARE_BULLET).find()) {
            String mark = bullet.group(1);
            boolean numbered = mark.length() > 1;
            return new Verdict(Block.Kind.LIST_ITEM, Math.max(line.level, 1 + Math.min(indent / INDENT, 5)),
                    numbered ? mark : "•", bullet.end());
        }
        if (line.level > 0) {
            return new Verdict(Block.Kind.LIST_ITEM, line.level, "", 0);
        }
        return line.setting.cell().isEmpty() && isHeading(text, allBold)
                ? new Verdict(Block.Kind.HEADING, LEVEL_UNMARKED, "", 0)
                : new Verdict(Block.Kind.PARAGRAPH, 0, "", 0);
    }

    private static boolean isHeading(String text, boolean allBold) {
        if (text.length() > HEADING_LENGTH || text.codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        if (allBold) {
            return last != '.' && last != ',' && last != ';';
        }
        if (HEADINGS.contains(FoldedText.fold(text).replaceFirst(" ?:$", ""))) {
            return true;
        }
        int words = text.split(" ").length;
        if (last == ':') {
            return text.length() <= SHORT_HEADING_LENGTH && words <= 6 && text.indexOf(',') < 0
                    && Character.isUpperCase(text.codePointAt(0));
        }
        return words >= 2 && words <= 8 && last != '.' && last != ',' && isCapitals(text);
    }

    /** Whether the text is written in capitals, digits aside; one word in capitals may be a tool's name. */
    private static boolean isCapitals(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long digits = text.codePoints().filter(Character::isDigit).count();
        return letters >= 7 && digits * 3 < letters && text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().filter(Character::isUpperCase).count() >= letters;
    }
}
