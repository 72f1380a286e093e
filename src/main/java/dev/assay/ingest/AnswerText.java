package dev.assay.ingest;

import dev.assay.ingest.JsonDocument.Failure;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that holds JSON, taken apart: the reasoning before it, the documents, and what else stands there.
 * Nothing in a document is taken for a tag or a fence, and nothing in the reasoning for the answer.
 *
 * @param tagged whether it begins with reasoning in tags
 * @param reasoning what stands in the reasoning tags, or before the JSON; empty if nothing
 * @param documents the JSON documents in order, damaged ones included
 * @param between what stands between documents; empty if nothing
 * @param after what stands after the last document, other than the end of a fence; empty if nothing
 * @param afterOffset where that stands
 * @param repairs what had to be assumed about the text around the documents
 * @param body where the reasoning in tags ends
 */
record AnswerText(boolean tagged, String reasoning, List<JsonDocument> documents, String between,
        String after, int afterOffset, List<Saying> repairs, int body) {

    /** After so many braces that begin nothing, a text is no answer. */
    private static final int MOST_FAILED = 16;
    private static final Pattern OPENS = Pattern.compile("<(reasoning|thinking|think|analysis|scratchpad)>",
            Pattern.CASE_INSENSITIVE);
    /** The mark behind which a model that thinks in channels answers. */
    private static final Pattern FINAL = Pattern.compile("<\\|channel\\|>\\s*final[^<]{0,40}<\\|message\\|>");
    private static final Pattern MARKS = Pattern.compile(
            "<\\|(?:start|end|return|call|message|eom_id|eot_id|im_end|endoftext|python_tag)\\|>(?:assistant)?"
                    + "|<\\|channel\\|>\\w*|\\[/?TOOL_CALLS\\]"
                    + "|</?(?:answer|output|json|tool_call|response|result|final|inference)>");
    /** The end of reasoning whose beginning stood in the prompt. */
    private static final Pattern UNOPENED = Pattern.compile(
            "(?:</(?:reasoning|thinking|think|analysis|scratchpad)\\s*>|\\[/THINK\\])(?=\\s*(?:```|\\{|[A-Za-z_]+:\\s))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FENCE = Pattern.compile("```[A-Za-z0-9_-]*");

    AnswerText {
        documents = List.copyOf(documents);
        repairs = List.copyOf(repairs);
    }

    /** @param named whether a text names what answers hold, so that it may be one in another spelling than JSON's */
    static AnswerText of(String text, RepairBudget tries, Predicate<String> named) {
        AnswerText json = of(text, tries);
        if (!json.documents.isEmpty() || !named.test(text)) {
            return json;
        }
        AnswerText respelt = RespeltAnswer.of(text, tries);
        if (respelt != null) {
            return respelt;
        }
        JsonDocument yaml = YamlAnswer.of(text, json.body);
        return yaml == null
                ? json
                : new AnswerText(json.tagged, withoutFences(text.substring(0, yaml.start())), List.of(yaml),
                        "",
                        withoutFences(text.substring(yaml.end())), yaml.end(), List.of(), json.body);
    }

    static AnswerText of(String text, RepairBudget tries) {
        List<Saying> repairs = new ArrayList<>();
        StringBuilder reasoning = new StringBuilder();
        int body = 0;
        boolean tagged = false;
        Matcher marked = FINAL.matcher(text);
        while (marked.find()) {
            body = marked.end();
        }
        Matcher unopened = UNOPENED.matcher(text);
        if (body > 0) {
            appendProse(reasoning, MARKS.matcher(text.substring(0, body)).replaceAll(" "));
            return documents(text, body, true, reasoning, repairs, tries);
        }
        if (unopened.find() && !OPENS.matcher(text).find()) {
            appendProse(reasoning, text.substring(0, unopened.start()).replaceFirst("^\\s*\\[THINK\\]", ""));
            return documents(text, unopened.end(), true, reasoning, repairs, tries);
        }
        Matcher opens = OPENS.matcher(text);
        if (opens.find() && !holdsJson(text, opens.start())) {
            tagged = true;
            appendProse(reasoning, text.substring(0, opens.start()));
            int close = closingTag(text, opens.end(), opens.group(1));
            if (close >= 0) {
                appendProse(reasoning, text.substring(opens.end(), close));
                body = text.indexOf('>', close) + 1;
            } else {
                int json = lastAnswer(text, opens.end());
                appendProse(reasoning, text.substring(opens.end(), json));
                body = json;
                if (json < text.length()) {
                    repairs.add(Saying.of("repair.reasoning-end"));
                }
            }
        }
        return documents(text, body, tagged, reasoning, repairs, tries);
    }

    private static AnswerText documents(String text, int body, boolean tagged, StringBuilder reasoning,
            List<Saying> repairs, RepairBudget tries) {
        List<JsonDocument> documents = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        int at = body;
        int proseStart = body;
        int failed = 0;
        int start = nextDocument(text, at);
        while (start >= 0 && failed < MOST_FAILED) {
            JsonDocument document = JsonRepair.read(text, start, tries);
            if (document.isWhole() || isStructured(document)) {
                if (documents.isEmpty()) {
                    appendProse(reasoning, unmarked(text.substring(proseStart, start)));
                } else {
                    appendProse(between, unmarked(text.substring(proseStart, start)));
                }
                documents.add(document);
                at = document.isWhole() ? document.end() : JsonRepair.endOfSegment(text, document);
                at = Math.max(at, start + 1);
                proseStart = at;
            } else {
                at = start + 1;
                failed++;
            }
            start = nextDocument(text, at);
        }
        String rest = withoutFences(unmarked(text.substring(proseStart)));
        if (documents.isEmpty()) {
            appendProse(reasoning, rest);
            return new AnswerText(tagged, reasoning.toString(), documents, "", "", text.length(), repairs,
                    body);
        }
        return new AnswerText(tagged, reasoning.toString(), documents, between.toString(), rest, proseStart,
                repairs, body);
    }

    /** Without the marks that some models set around what they say. */
    private static String unmarked(String text) {
        return text.indexOf('<') < 0 && text.indexOf('[') < 0 ? text : MARKS.matcher(text).replaceAll("");
    }

    /** Where the next thing that looks like the beginning of a document stands; -1 if nothing does. */
    private static int nextDocument(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '{' || c == '[') {
                int next = JsonRepair.skipSpace(text, at + 1);
                if (next == text.length()) {
                    return c == '{' ? at : -1;
                }
                String first = c == '{' ? "\"'}/#" : "{\"]";
                if (first.indexOf(text.charAt(next)) >= 0) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** Whether a damaged document got far enough to be more than a brace in a sentence. */
    private static boolean isStructured(JsonDocument document) {
        boolean begun = switch (document.root()) {
            case Map<?, ?> map -> !map.isEmpty();
            case List<?> list -> !list.isEmpty();
            case null, default -> false;
        };
        return begun || document.failsBy(Failure.Kind.REFUSED)
                || document.failsBy(Failure.Kind.CUT) && document.root() != null;
    }

    private static boolean holdsJson(String text, int end) {
        return end > 0 && text.lastIndexOf('{', end - 1) >= 0;
    }

    /** The closing tag that the answer follows; else the first; -1 if there is none. */
    private static int closingTag(String text, int from, String name) {
        Matcher closes = Pattern.compile("</" + name + "\\s*>", Pattern.CASE_INSENSITIVE).matcher(text);
        int first = -1;
        for (int at = from; closes.find(at); at = closes.end()) {
            first = first < 0 ? closes.start() : first;
            int next = JsonRepair.skipSpace(text, closes.end());
            if (next == text.length() || text.startsWith("```", next) || text.charAt(next) == '{') {
                return closes.start();
            }
        }
        return first;
    }

    /** Where the last fenced or line-leading object after an offset begins; the text's end if there is none. */
    private static int lastAnswer(String text, int from) {
        int found = text.length();
        Matcher fence = Pattern.compile("```(?:json)?\\s*(?=\\{)").matcher(text);
        for (int at = from; fence.find(at); at = fence.end()) {
            found = fence.start();
        }
        if (found < text.length()) {
            return found;
        }
        Matcher line = Pattern.compile("(?m)^\\{\\s*\"").matcher(text);
        return line.find(from) ? line.start() : found;
    }

    private static void appendProse(StringBuilder to, String prose) {
        String kept = withoutFences(prose);
        if (!kept.isEmpty()) {
            to.append(to.isEmpty() ? "" : "\n\n").append(kept);
        }
    }

    /** A fence's marks at the beginning and end are no content. */
    private static String withoutFences(String prose) {
        String kept = prose.strip();
        Matcher fence = FENCE.matcher(kept);
        if (fence.lookingAt()
                && (fence.end() == kept.length() || !kept.substring(fence.end()).contains("```"))) {
            kept = kept.substring(fence.end()).strip();
        }
        String lower = kept.toLowerCase(Locale.ROOT);
        for (String end : List.of("```json", "```")) {
            if (lower.endsWith(end)) {
                return kept.substring(0, kept.length() - end.length()).strip();
            }
        }
        return kept;
    }
}
