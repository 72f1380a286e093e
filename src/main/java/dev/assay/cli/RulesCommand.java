package dev.assay.cli;

import dev.assay.export.JsonText;
import dev.assay.inference.AnswerSources;
import dev.assay.inference.TaughtRule;
import dev.assay.inference.pack.FieldRules;
import dev.assay.inference.pack.RuleSpec;
import dev.assay.review.ReviewStore;
import dev.assay.review.RuleTrial;
import dev.assay.review.StoreRules;
import dev.assay.schema.DataFileException;
import dev.assay.schema.FieldSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the rules by which the local engine decides, and keeps a store's own. */
@Command(name = "rules", description = "Shows the rules by which the local engine decides, and hands on, takes or teaches a"
        + " store's own.")
final class RulesCommand implements Runnable {

    private static final String STORE = "The store.";
    private static final String REVIEWER = "Who it is; the store's reviewer if not given.";
    private static final int MOST_CELLS = 200;

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    RulesCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: show, export, apply or teach.");
    }

    @Command(name = "show", description = "Shows the rules of a field, or of all, in the order in which they are asked.")
    int show(
            @Option(names = "--store", paramLabel = "DIR", description = "With the rules of this store's own on top.") @Nullable Path store,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}; json is a line each.") OutputFormat format,
            @Parameters(paramLabel = "FIELD", arity = "0..1", description = "The field; all if not given.") @Nullable String field) {
        if (field != null) {
            field(field);
        }
        String own = store == null
                ? ""
                : Parts.closing(parts.existing(store, console), console, open -> parts.rules(open).text());
        Map<String, FieldRules> lists = usable(
                () -> AnswerSources.lists(parts.schema(), StoreRules.NAME, own));
        for (FieldSpec one : parts.schema().fields()) {
            FieldRules rules = lists.get(one.key());
            if (rules != null && (field == null || field.equals(one.key()))) {
                print(one, rules, format);
            }
        }
        return Exit.DONE;
    }

    private void print(FieldSpec field, FieldRules rules, OutputFormat format) {
        if (format == OutputFormat.text) {
            console.line(field.key());
        }
        for (RuleSpec rule : rules.rules()) {
            String when = rule.when() == null ? "" : rule.when().text();
            String value = rule.pick().isEmpty() && rule.collect().isEmpty()
                    ? String.valueOf(rule.value())
                    : rule.pick().isEmpty()
                            ? "those of " + rule.collect().keySet()
                            : rule.pick() + " of "
                                    + rule.among().values().stream().distinct().toList();
            if (format == OutputFormat.text) {
                console.line(
                        "  " + rule.id() + ": " + value + (when.isEmpty() ? " otherwise" : " when " + when)
                                + (rule.because().isEmpty() ? "" : ". " + rule.because()) + ".");
            } else {
                Map<String, @Nullable Object> json = new LinkedHashMap<>();
                json.put("field", field.key());
                json.put("id", rule.id());
                json.put("own", rule.place().file().equals(StoreRules.NAME));
                json.put("value", value);
                json.put("when", when);
                json.put("because", rule.because());
                console.line(JsonText.line(json));
            }
        }
    }

    @Command(name = "export", description = "Writes a store's own rules to a file, as \"infer --rules\" reads it.")
    int export(
            @Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--out", paramLabel = "FILE", description = "The file; standard output if not given.") @Nullable Path out) {
        String text = Parts.closing(parts.existing(store, console), console,
                open -> parts.rules(open).text());
        if (text.isEmpty()) {
            throw new CommandException(
                    "This store has no rules of its own. Teach some with \"assay rules teach\".");
        }
        try (LineSink sink = new LineSink(console, out)) {
            text.lines().forEach(sink::write);
            sink.done();
        }
        return Exit.DONE;
    }

    @Command(name = "apply", description = "Puts a rule file in the place of the store's own rules, and infers by them.")
    int apply(@Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--reviewer", paramLabel = "NAME", description = REVIEWER) @Nullable String reviewer,
            @Parameters(paramLabel = "FILE", description = "The rules; an empty file takes the store's own away.") Path file) {
        String text = NamedFile.text(file);
        return Parts.closing(parts.existing(store, console), console, open -> {
            usable(() -> {
                parts.rules(open).replace(text, GivenReviewer.of(reviewer, open));
                return text;
            });
            return inferred(open);
        });
    }

    @Command(name = "teach", description = "Teaches that words mean a value of a field, or do not, and infers by it. Says first what"
            + " it hits and changes.")
    int teach(@Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--field", paramLabel = "FIELD", required = true, description = "The field.") String field,
            @Option(names = "--value", paramLabel = "VALUE", required = true, description = "The value; several with commas between.") String value,
            @Option(names = "--not", description = "The words do not mean it, though they look so.") boolean not,
            @Option(names = "--preview", description = "Only say what would change.") boolean preview,
            @Option(names = "--reviewer", paramLabel = "NAME", description = REVIEWER) @Nullable String reviewer,
            @Parameters(paramLabel = "WORDS", arity = "1..*", description = "The words.") String[] words) {
        FieldSpec named = field(field);
        return Parts.closing(parts.existing(store, console), console, open -> {
            StoreRules rules = parts.rules(open);
            TaughtRule taught;
            String text;
            try {
                taught = new TaughtRule(named, GivenValue.read(named, value), !not,
                        String.join(" ", words));
                text = rules.with(taught).orElseThrow(
                        () -> new CommandException("This store was taught just that already."));
            } catch (IllegalArgumentException e) {
                throw new CommandException(String.valueOf(e.getMessage()), e);
            }
            try (TerminalProgress progress = new TerminalProgress(console)) {
                tell(usable(() -> rules.trial(open, text, taught.id(), progress)));
            }
            if (preview) {
                return Exit.DONE;
            }
            rules.replace(text, GivenReviewer.of(reviewer, open));
            return inferred(open);
        });
    }

    private int inferred(ReviewStore open) {
        try (TerminalProgress progress = new TerminalProgress(console)) {
            return parts.complete(open, progress, console).isEmpty() ? Exit.DONE : Exit.PROBLEMS;
        }
    }

    private void tell(RuleTrial trial) {
        console.line("The words decide " + Count.of(trial.hits().size(), "cell") + "; " + trial.decided()
                + " of them decided by a reviewer, " + trial.right() + " of those as the rule does.");
        console.line(Count.of(trial.changed().size(), "cell")
                + (trial.changed().size() == 1 ? " comes" : " come") + " out otherwise; of those decided, "
                + trial.better() + " right now and " + trial.worse() + " right before.");
        trial.changed().stream().limit(MOST_CELLS).forEach(cell -> console.line("  " + cell.cell()));
        if (trial.changed().size() > MOST_CELLS) {
            console.line("  and " + (trial.changed().size() - MOST_CELLS) + " more");
        }
    }

    private FieldSpec field(String key) {
        return parts.schema().field(key).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "There is no field \"" + key + "\"."));
    }

    /** @throws CommandException if a rule file cannot be used; the message names file, line and reason */
    private static <T> T usable(Supplier<T> step) {
        try {
            return step.get();
        } catch (DataFileException e) {
            throw new CommandException(e.getMessage() + ".", e);
        }
    }
}
