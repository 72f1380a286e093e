package dev.assay.evidence;

import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Pass1;
import dev.assay.model.Span;
import dev.assay.text.word.WordForms;
import dev.assay.text.word.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links a claim that cites Pass 1 to the extracted facts it means, and those to their words in the posting. */
final class Pass1Claims {

    private static final Pattern KEY = Pattern.compile("\\bext_[a-z0-9_]+");
    private static final Pattern NAME = Pattern.compile("\\b[a-z0-9]+(?:_[a-z0-9]+)+\\b");
    private static final Pattern CITES = Pattern
            .compile(
                    "(?i)\\bpass[ -]?1\\b|\\bext_[a-z]|\\bextract(?:ed|ion)\\b (?!of|from|transform|load|,)|\\bextraction\\b[.,;]?\\s*$|\\bin (?:the )?extraction\\b");
    private static final Set<String> EMPTY_NAMES = Set.of("ext", "stated", "mentioned", "text", "min", "max",
            "type");

    private final Map<String, @Nullable Object> facts = new LinkedHashMap<>();

    Pass1Claims(List<Pass1> pass1) {
        for (Pass1 one : pass1) {
            one.facts().forEach(facts::putIfAbsent);
        }
    }

    static boolean cites(String claim) {
        return CITES.matcher(claim).find();
    }

    /** The facts a claim means: those it names by key, else those whose names its words hold. */
    List<String> keys(String claim) {
        Set<String> keys = new LinkedHashSet<>();
        Matcher key = KEY.matcher(claim);
        while (key.find()) {
            keys.add(key.group());
        }
        Matcher name = NAME.matcher(claim);
        while (name.find()) {
            facts.keySet().stream().filter(
                    k -> k.equals("ext_" + name.group()) || k.equals("ext_" + name.group() + "_stated"))
                    .forEach(keys::add);
        }
        if (keys.isEmpty()) {
            keys.addAll(named(claim));
        }
        return List.copyOf(keys);
    }

    private List<String> named(String claim) {
        Set<String> stems = new HashSet<>();
        Words.of(claim).forEach(word -> stems.add(word.stem()));
        List<String> found = new ArrayList<>();
        for (String key : facts.keySet()) {
            List<String> parts = List.of(key.split("_")).stream().filter(part -> !EMPTY_NAMES.contains(part))
                    .map(WordForms::stem).toList();
            if (!parts.isEmpty() && stems.containsAll(parts)) {
                found.add(key);
            }
        }
        return found.stream().limit(Grounding.MOST_SPANS).toList();
    }

    /** Where the words of the facts' values stand in the posting. */
    List<GroundedSpan> spans(List<String> keys, Verbatim verbatim) {
        List<GroundedSpan> spans = new ArrayList<>();
        for (String key : keys) {
            for (String text : texts(facts.get(key))) {
                Optional<Span> span = verbatim.exact(text).or(() -> verbatim.folded(text));
                span.filter(found -> spans.stream().noneMatch(other -> other.span().overlaps(found)))
                        .ifPresent(found -> spans.add(new GroundedSpan(found, 1)));
                if (spans.size() == Grounding.MOST_SPANS) {
                    return spans;
                }
            }
        }
        return spans;
    }

    boolean has(String key) {
        return facts.containsKey(key);
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case String text when !text.equals("not_mentioned") -> List.of(Verbatim.core(text));
            case List<?> items ->
                items.stream().filter(String.class::isInstance).map(item -> Verbatim.core((String) item))
                        .toList();
            case null, default -> List.of();
        };
    }
}
