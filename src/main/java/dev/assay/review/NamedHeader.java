package dev.assay.review;

import dev.assay.model.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Title, company and location of a posting as nothing but an answer's reasoning names them. To be shown as hearsay:
 * neither the posting's own words nor searched for evidence.
 *
 * @param title empty where it is not named
 * @param company empty where it is not named
 * @param location empty where it is not named
 * @param by who answered so; empty where nothing is named
 */
public record NamedHeader(String title, String company, String location, String by) {

    public static final NamedHeader NONE = new NamedHeader("", "", "", "");

    private static final int LONGEST = 200;
    private static final Pattern LINE = Pattern.compile(
            "(?mi)^[\\s>#*•-]{0,12}(?:job |posting )?(title|company|location)(?: name)?\\s?\\*{0,2}:\\s?\\*{0,2}(.+)$");
    private static final Pattern UNKNOWN = Pattern.compile(
            "(?i)(?:not |un)(?:mentioned|stated|specified|known|given|provided|available).*|none|null|n/?a|-");

    /** What the first of the answers says whose reasoning names any of the three. */
    public static NamedHeader in(List<Answer> answers) {
        for (Answer answer : answers) {
            List<String> found = find(answer.reasoning());
            if (found.stream().anyMatch(words -> !words.isEmpty())) {
                return new NamedHeader(found.get(0), found.get(1), found.get(2), answer.engine().name());
            }
        }
        return NONE;
    }

    private static List<String> find(String reasoning) {
        List<String> found = new ArrayList<>(List.of("", "", ""));
        Matcher line = LINE.matcher(reasoning);
        while (line.find()) {
            int at = switch (line.group(1).toLowerCase(Locale.ROOT)) {
                case "title" -> 0;
                case "company" -> 1;
                default -> 2;
            };
            if (found.get(at).isEmpty()) {
                found.set(at, bare(line.group(2)));
            }
        }
        return found;
    }

    /** The words without the marks around them; empty where they only say that it is not known. */
    private static String bare(String words) {
        String bare = words.replace("**", "").replace("`", "").strip();
        if (bare.length() > 1 && bare.startsWith("\"") && bare.indexOf('"', 1) == bare.length() - 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare.length() > LONGEST || UNKNOWN.matcher(bare).matches() ? "" : bare;
    }
}
