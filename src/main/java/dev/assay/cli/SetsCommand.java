package dev.assay.cli;

import dev.assay.evaluation.gold.GoldSetName;
import dev.assay.evaluation.gold.GoldSets;
import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.evaluation.gold.SetDifference;
import dev.assay.evaluation.gold.SplitShares;
import dev.assay.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Freezes decided cells as sets, and compares what was frozen. */
@Command(name = "sets", description = {
        "Freezes decided cells as gold sets: named, versioned, with a hash and a split that does not change.",
        "Hand them on with \"assay export --set NAME\", and measure by them with \"assay evaluate --gold\"."})
final class SetsCommand implements Runnable {

    private static final String STORE = "The store.";
    private static final String FORMAT = "How to report: json, a line each, or text.";
    private static final String VERSION = "A set, or one of its versions, such as pilot@2; the newest if not said.";

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    SetsCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, freeze, show or diff.");
    }

    @Command(name = "list", description = "Lists all versions of all sets.")
    int list(@Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = FORMAT) OutputFormat format) {
        return over(store, open -> {
            List<Problem> problems = new ArrayList<>();
            parts.goldSets(open).all(problems).forEach(new SetListing(console, format)::print);
            problems.forEach(problem -> console.note(ProblemText.line(problem)));
            return problems.isEmpty() ? Exit.DONE : Exit.PROBLEMS;
        });
    }

    @Command(name = "freeze", description = {
            "Freezes the decided cells as the next version of a set. Where nothing changed, no version is made.",
            "A posting stays on the side it was on in any version before; another --split or --seed needs another name."})
    int freeze(
            @Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--split", paramLabel = "SHARES", description = "Into which sides the postings go, such as dev=30,test=70, or 30/70; halves, dev and test, if not said. Near copies lie on one side.") @Nullable String split,
            @Option(names = "--seed", paramLabel = "N", description = "By what ties are settled; 1 if not said.") @Nullable Long seed,
            @Option(names = "--reviewer", paramLabel = "NAME", description = "Who freezes it; the store's reviewer if not said.") @Nullable String reviewer,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = FORMAT) OutputFormat format,
            @ArgGroup(exclusive = false, heading = "%nOf the decided cells only these:%n") @Nullable SetOptions cells,
            @Parameters(paramLabel = "NAME", description = "The name of the set.") String name) {
        GoldSetName named = name(name);
        if (named.version() != 0) {
            throw new ParameterException(spec.commandLine(),
                    "A version gets its number by itself. Give the name"
                            + " alone.");
        }
        SplitShares shares = shares(split);
        return over(store, open -> {
            SetOptions asked = cells == null ? new SetOptions() : cells;
            GoldSets.Wish wish = new GoldSets.Wish(named.name(),
                    asked.view(parts.schema(), open, spec.commandLine()), shares, seed);
            String who = reviewer == null ? open.settings().values().reviewer() : reviewer;
            GoldSets.Frozen frozen;
            boolean whole;
            try (TerminalProgress progress = new TerminalProgress(console)) {
                whole = parts.complete(open, progress, console).isEmpty();
                frozen = parts.goldSets(open).freeze(wish, who, progress).orElseThrow();
            }
            if (!frozen.made()) {
                console.note("Nothing changed since " + frozen.set().id() + " was frozen, so it stands.");
            }
            new SetListing(console, format).print(frozen.set());
            return whole ? Exit.DONE : Exit.PROBLEMS;
        });
    }

    @Command(name = "show", description = "Says what a set holds; with --cells, its cells as the gold export has them.")
    int show(@Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--cells", description = "List its cells.") boolean cells,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = FORMAT) OutputFormat format,
            @Parameters(paramLabel = "NAME[@V]", description = VERSION) String name) {
        GoldSetName named = name(name);
        return over(store, open -> {
            GoldSets sets = parts.goldSets(open);
            KnownGoldSet known = sets.find(named);
            SetListing listing = new SetListing(console, format);
            if (cells) {
                sets.cells(known).forEach(listing::print);
            } else {
                listing.printWhole(known, sets.cells(known));
            }
            return Exit.DONE;
        });
    }

    @Command(name = "diff", description = "Lists the cells in which two versions, or two sets, do not say the same.")
    int diff(@Option(names = "--store", paramLabel = "DIR", required = true, description = STORE) Path store,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = FORMAT) OutputFormat format,
            @Parameters(paramLabel = "A@V", description = VERSION) String from,
            @Parameters(paramLabel = "B@V", description = VERSION) String to) {
        GoldSetName first = name(from);
        GoldSetName second = name(to);
        return over(store, open -> {
            GoldSets sets = parts.goldSets(open);
            List<SetDifference.Change> changes = sets.changes(sets.find(first), sets.find(second));
            changes.forEach(new SetListing(console, format)::print);
            console.note(Count.of(changes.size(), "cell") + " of " + from + " and " + to + " differ.");
            return Exit.DONE;
        });
    }

    /** @throws CommandException if it names no set */
    static GoldSetName name(String words) {
        try {
            return GoldSetName.read(words);
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable SplitShares shares(@Nullable String split) {
        try {
            return split == null ? null : SplitShares.read(split);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int over(Path store, Parts.Work<Integer, RuntimeException> work) {
        return Parts.closing(parts.looked(store, console), console, work);
    }
}
