package dev.assay.vocabulary;

/** Patterns as words for people. */
final class Wordings {

    private Wordings() {}

    /** A pattern without its signs: the first choice of each place, gaps as dots. */
    static String plain(String pattern) {
        StringBuilder out = new StringBuilder();
        String text = pattern.startsWith("=") ? pattern.substring(1) : pattern;
        for (String part : text.strip().split("\\s+")) {
            if (part.startsWith("[")) {
                continue;
            }
            String word = part.startsWith("..")
                    ? "…"
                    : part.split("\\|")[0].replace("~", "")
                            .replace("<", "").replace(">", "").replace("#", "number");
            out.append(out.isEmpty() ? "" : " ").append(word);
        }
        return out.toString();
    }

    /** How many words the gap at a pattern's end is wide; 0 where it ends in none. */
    static int tail(String pattern) {
        int at = pattern.lastIndexOf(" ..");
        if (at < 0 || pattern.indexOf(' ', at + 1) >= 0) {
            return 0;
        }
        String width = pattern.substring(at + 3);
        return width.length() == 1 && Character.isDigit(width.charAt(0)) ? width.charAt(0) - '0' : 0;
    }
}
