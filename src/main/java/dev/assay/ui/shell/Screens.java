package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.adjudicate.AdjudicateScreen;
import dev.assay.ui.bulk.BulkScreen;
import dev.assay.ui.compare.CompareScreen;
import dev.assay.ui.dispute.DisputesScreen;
import dev.assay.ui.figures.FiguresScreen;
import dev.assay.ui.pace.PaceScreen;
import dev.assay.ui.preferences.PreferencesScreen;
import dev.assay.ui.report.ReportScreen;
import dev.assay.ui.review.ReviewScreen;
import dev.assay.ui.rules.RulesScreen;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.sets.SetsScreen;
import dev.assay.ui.sweep.SweepScreen;
import java.util.List;
import java.util.stream.Stream;

/** The screens of the window, in the order of the rail; the first is shown at the start. */
public final class Screens {

    private Screens() {}

    static List<Screen> all() {
        return List.of(
                new ReviewScreen(),
                new SweepScreen(),
                new DisputesScreen(),
                new BulkScreen(),
                new CompareScreen(),
                new PaceScreen(),
                new FiguresScreen(),
                new AdjudicateScreen(),
                new SetsScreen(),
                new RulesScreen(),
                new ReportScreen(),
                new PreferencesScreen());
    }

    /** Everything that can be done by key: on every screen, on one of them, and going from one to another. */
    public static List<Action> actions() {
        List<Screen> screens = all();
        return Stream
                .of(Stream
                        .<Action[]>of(MoveAction.values(), CellAction.values(), ListAction.values(),
                                WindowAction.values())
                        .flatMap(Stream::of),
                        screens.stream().flatMap(screen -> screen.actions().stream()),
                        screens.stream().map(screen -> (Action) GoTo.of(screens, screen)))
                .flatMap(actions -> actions).toList();
    }
}
