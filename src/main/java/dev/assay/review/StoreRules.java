package dev.assay.review;

import dev.assay.inference.AnswerSources;
import dev.assay.inference.Engine;
import dev.assay.inference.OwnRules;
import dev.assay.inference.TaughtRule;
import dev.assay.schema.DataFileException;
import dev.assay.schema.Schema;
import dev.assay.schema.YamlNode;
import dev.assay.task.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a store's own: a rule file kept as an artefact, on top of the rules that ship. What is taught is added to it as a
 * part of its own, so that the last one taught is asked first.
 */
public final class StoreRules {

    /** What the file is called in messages. */
    public static final String NAME = "own rules";
    private static final ArtefactKind KIND = ArtefactKind.Known.RULES;
    private static final String PART = "---\n";

    private final Artefacts artefacts;
    private final Schema schema;
    private final Engine shipped;
    private @Nullable Engine engine;
    private String engineText = "";

    public StoreRules(Artefacts artefacts, Schema schema) {
        this(artefacts, schema, AnswerSources.later(AnswerSources.DEFAULT, schema));
    }

    /** @param shipped by the rules that ship alone; answers where the store has none of its own that can be used */
    public StoreRules(Artefacts artefacts, Schema schema, Engine shipped) {
        this.artefacts = artefacts;
        this.schema = schema;
        this.shipped = shipped;
    }

    /** The file; empty where the store has no rules of its own. */
    public String text() {
        return artefacts.inForce(KIND, NAME).map(StoreRules::text).orElse("");
    }

    /** The file as it was before it was changed last; empty where there was none. */
    public String before() {
        List<Artefact> kept = artefacts.versions(KIND, NAME);
        int inForce = artefacts.inForce(KIND, NAME).map(Artefact::version).orElse(Integer.MAX_VALUE);
        return kept.reversed().stream().filter(one -> one.version() < inForce).findFirst()
                .map(StoreRules::text).orElse("");
    }

    private static String text(Artefact artefact) {
        YamlNode text = YamlNode.parseForeign(NAME, artefact.content()).map().get("text");
        return text == null ? "" : text.text();
    }

    /** @throws DataFileException if a file cannot be used; the message names line and reason */
    public void check(String text) {
        if (!text.isBlank()) {
            AnswerSources.withRules(schema, NAME, text);
        }
    }

    /**
     * Puts a file in the place of the store's; an empty one takes all of its own rules away.
     *
     * @throws DataFileException if it cannot be used; the message names line and reason, and nothing is kept
     */
    public void replace(String text, String reviewer) {
        if (text.isBlank()) {
            artefacts.retract(KIND, NAME, reviewer);
            return;
        }
        AnswerSources.withRules(schema, NAME, text);
        artefacts.keep(KIND, NAME, "{\"text\": \"" + escaped(text) + "\"}", reviewer);
    }

    /** Whether just that is taught. */
    public boolean isTaught(TaughtRule taught) {
        return isTaught(taught.id());
    }

    /** Whether a rule of that id was taught, and not written by hand. */
    public boolean isTaught(String rule) {
        return text().contains(mark(rule));
    }

    /** The file as it would be without what was taught so. */
    public String without(TaughtRule taught) {
        return without(taught.id());
    }

    /** The file as it would be without the rule of that id, where it was taught. */
    public String without(String rule) {
        return Arrays.stream(text().split("(?m)^---[ \\t]*\\n"))
                .filter(part -> !part.contains(mark(rule))).collect(Collectors.joining(PART));
    }

    private static String mark(String rule) {
        return "# " + rule + ":";
    }

    /** The file as it would be with a rule more; empty where that is taught already. */
    public Optional<String> with(TaughtRule taught) {
        String before = text();
        return isTaught(taught)
                ? Optional.empty()
                : Optional.of(before.isEmpty()
                        ? taught.text(schema)
                        : before.stripTrailing() + "\n" + PART + taught.text(schema));
    }

    /**
     * What the store's rules would change if the file were another.
     *
     * @param rule the id of the rule whose hits are wanted
     * @throws DataFileException if the file cannot be used
     */
    public RuleTrial trial(ReviewIndex store, String text, String rule, Progress progress) {
        return RuleTrial.over(store, engine(), withText(text), rule, progress);
    }

    /** The engine that answers in this store: the shipped rules, and its own where it has some that can be used. */
    public synchronized Engine engine() {
        String now = text();
        Engine known = engine;
        if (known == null || !now.equals(engineText)) {
            known = now.isEmpty() ? shipped : own(now);
            engine = known;
            engineText = now;
        }
        return known;
    }

    /** What whoever opens the store has to know: that it has rules of its own which nothing asks, and why. */
    public List<String> notices() {
        String now = text();
        if (now.isEmpty()) {
            return List.of();
        }
        try {
            AnswerSources.withRules(schema, NAME, now);
            return List.of();
        } catch (DataFileException e) {
            return List.of("This store's own rules cannot be used, so the shipped rules alone decide: "
                    + e.getMessage()
                    + ". Write them to a file with \"assay rules export\", mend that, and take it"
                    + " with \"assay rules apply\".");
        }
    }

    private Engine withText(String text) {
        return text.isBlank()
                ? AnswerSources.engine(AnswerSources.DEFAULT, schema)
                : AnswerSources.withRules(schema, NAME, text).engine();
    }

    /** A file that was kept by an earlier Assay may ask for what there is no more: the shipped rules then stand alone. */
    private Engine own(String text) {
        try {
            OwnRules own = AnswerSources.withRules(schema, NAME, text);
            return own.engine();
        } catch (DataFileException e) {
            return shipped;
        }
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        json.append((char) c);
                    }
                }
            }
        });
        return json.toString();
    }
}
