package dev.assay.ui.shell;

import dev.assay.review.SettingValues.Bookmark;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.review.posting.PostingController;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.CertificateWatch;
import dev.assay.ui.session.FieldRulings;
import dev.assay.ui.session.FxBackground;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.PaceWatch;
import dev.assay.ui.session.Preferences;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.SaveState;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Session;
import dev.assay.ui.session.Theme;
import dev.assay.ui.session.WorkAhead;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** The one window: it builds the background and the screens, remembers how it was left, and puts all away on closing. */
public final class MainWindow {

    static final double LEAST_WIDTH = 900;
    static final double LEAST_HEIGHT = 600;
    /** After so many frames what is seen first is there, and what nobody waits for can begin. */
    private static final int BEGUN = 60;

    private final Services services;
    private final Stage stage;
    private final FxBackground background = new FxBackground("window");
    private final FxBackground jobs = new FxBackground("jobs");
    private final FxBackground looking = new FxBackground("queue");
    private final FxBackground counting = new FxBackground("counts");
    private final Background reading = new FxBackground("ahead");
    private final ScreenParts parts;
    private final MainController controller;
    private final Scene scene;
    /** Outlives the window unless it is given up. */
    private final Subscription systemLook;
    private final Preferences preferences;
    private boolean warned;
    private final BooleanProperty closed = new SimpleBooleanProperty();
    private final Layout layout;
    private final PostingController posting;
    private final Wording words;

    /** Builds the window without showing it; to be called on the UI thread. */
    public MainWindow(Stage stage, Services services, Layout layout, Wording words) {
        this.stage = stage;
        this.services = services;
        this.layout = layout;
        this.words = words;
        Session session = new Session(services.schema(), services.store(), background, looking,
                services.judged(),
                words);
        Reviewing reviewing = new Reviewing(session, services.store(), background);
        Jobs under = new Jobs(session, services.intake(), services.files(), jobs);
        parts = new ScreenParts(session, reviewing, under,
                new FieldRulings(session, reviewing, services.store(), background),
                new PaceWatch(session, reviewing, under, services.store(), counting));
        new CertificateWatch(session, reviewing, services.guarantees(), jobs);
        preferences = new Preferences(session, services.store().settings(), background, layout);
        controller = ScreenLoader.load("main", words, this::controller, MainController.class);
        Scene before = stage.getScene();
        if (before == null) {
            scene = new Scene(controller.root(), layout.width(), layout.height());
        } else {
            // A new one would be laid out once more, to find out how large a window it would like.
            scene = before;
            scene.getStylesheets().clear();
            scene.setRoot(controller.root());
        }
        parts.session().keys().nameIn(scene);
        Stream.of(Stream.of("assay", "window"),
                controller.shown().screens().stream().flatMap(screen -> screen.styleSheets().stream()),
                Stream.of("focus")).flatMap(sheets -> sheets)
                .forEach(sheet -> scene.getStylesheets().add(ScreenLoader.styleSheet(sheet)));
        scene.getStylesheets().add(GroupStyleSheet.sheet(services.schema()));
        // Before any screen is laid out: its colours are the theme's.
        preferences.themeProperty().subscribe(theme -> look());
        preferences.scaleProperty().subscribe(scale -> look());
        systemLook = Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> look());
        actions();
        posting = ScreenLoader.load("posting", words,
                type -> new PostingController(parts, background), PostingController.class);
        posting.take(layout);
        // While the screens are built; what fails is told when it is opened.
        reading.run(() -> {
            parts.session().readAhead();
            return true;
        }, done -> {}, problem -> {});
        controller.start(new ScreenContext(parts, services, preferences, controller.keyboard().actions(),
                background, layout, posting, controller.files(),
                controller.keyboard()::perform, controller::review),
                new LeftCounts(controller.shown().screens(), services, counting, parts),
                new PaletteEntries(session, services.store(), looking, controller::review));
        scene.addEventFilter(InputEvent.ANY, event -> session.times().heard());
        reviewing.reviewer().sightProperty().subscribe((old, now) -> controller.shown().again());
        new SecondClicks(parts.session()::shownCell, parts.reviewing()::isBusy, System::nanoTime)
                .watch(scene);
        controller.keyboard().install(scene);
        controller.keyboard().waitForKeys();
        controller.keyboard().begin(parts.reviewing().begunProperty(), parts.reviewing()::refuse);
        controller.giveFocusBack(scene);
        controller.keyboard().bareDigitsProperty().bind(preferences.bareDigitsProperty());
        stage.setTitle("Assay");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setMaximized(layout.maximised());
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.setOnHidden(event -> leave());
    }

    /** Shows the window and starts reading the store. */
    public void show() {
        show(List.of());
    }

    /** @param early the keys that were pressed before the window could carry them out */
    void show(List<KeyEvent> early) {
        stage.show();
        // What is laid out first makes its parts then; before, none of them can have the focus.
        controller.root().applyCss();
        controller.root().layout();
        controller.shown().view().arrange();
        parts.reviewing().load();
        parts.session().resume();
        parts.rulings().load();
        background.run(services::notices, found -> {
            if (!found.isEmpty()) {
                parts.session().notify(Notice.Kind.WARNING, String.join(" ", found));
            }
        }, parts.session()::failed);
        preferences.load(controller.keyboard().actions());
        background.run(() -> true, known -> controller.keyboard().replay(early, scene),
                parts.session()::failed);
        parts.jobs().catchUp();
        WorkAhead ahead = new WorkAhead(parts.session(), parts.reviewing().reviewer(),
                services.store(), reading);
        background.afterFrames(BEGUN, () -> {
            ahead.begin();
            // Before the sheet of exports asks for them on the UI thread.
            reading.run(() -> services.formats().get(), made -> {}, problem -> {});
        });
        controller.focus();
    }

    public ScreenParts parts() {
        return parts;
    }

    public Stage stage() {
        return stage;
    }

    /** Carries an action out, as its key does. */
    public void perform(Action action) {
        controller.keyboard().perform(action);
    }

    /** Runs on the UI thread when nothing is under way any more: no decision, no reading, no long job. */
    void whenIdle(Runnable then) {
        after(List.of(jobs, looking, background, counting), () -> {
            if (parts.reviewing().isBusy() || parts.session().openingProperty().get()
                    || !parts.jobs().all().isEmpty()
                    || !Stream.of(jobs, looking, background, counting).allMatch(FxBackground::isIdle)
                    || controller.shown().built().stream().anyMatch(ScreenView::isBusy)) {
                whenIdle(then);
            } else {
                then.run();
            }
        });
    }

    /** Runs when each of them in turn has done what it was given before. */
    private void after(List<Background> each, Runnable then) {
        if (each.isEmpty()) {
            then.run();
        } else {
            each.getFirst().run(() -> true, done -> after(each.subList(1, each.size()), then),
                    parts.session()::failed);
        }
    }

    public void setTheme(Theme chosen) {
        preferences.themeProperty().set(chosen);
    }

    private Object controller(Class<?> type) {
        if (type == MainController.class) {
            return new MainController(parts, services, preferences);
        }
        if (type == StatusController.class) {
            return new StatusController(parts, this::perform);
        }
        throw new IllegalArgumentException("No screen has the controller " + type.getName() + ".");
    }

    private void actions() {
        Handlers keyboard = controller.keyboard().everywhere();
        keyboard.on(WindowAction.THEME, () -> {
            setTheme(preferences.themeProperty().get().next());
            parts.session().notify(Notice.Kind.INFO,
                    words.of("look.now", words.name(preferences.themeProperty().get())));
        });
        keyboard.on(WindowAction.TEXT_LARGER, () -> scale(preferences.scaleProperty().get() + 0.1));
        keyboard.on(WindowAction.TEXT_SMALLER, () -> scale(preferences.scaleProperty().get() - 0.1));
        keyboard.on(WindowAction.TEXT_NORMAL, () -> scale(1));
        keyboard.onSwitch(WindowAction.BARE_DIGITS, this::switchBareDigits,
                preferences.bareDigitsProperty()::get);
        keyboard.on(WindowAction.QUIT, this::quit);
    }

    private void switchBareDigits() {
        boolean on = !preferences.bareDigitsProperty().get();
        preferences.bareDigitsProperty().set(on);
        parts.session().notify(Notice.Kind.INFO,
                words.of(on ? "action.is-on" : "action.is-off", WindowAction.BARE_DIGITS.label(words)));
    }

    private void look() {
        ThemeSheets.apply(preferences.themeProperty().get(), preferences.scaleProperty().get(), scene);
    }

    private void scale(double wanted) {
        preferences.scale(wanted);
        parts.session().notify(Notice.Kind.INFO,
                words.of("look.size", Math.round(preferences.scaleProperty().get() * 100)));
    }

    /** @param then runs on the UI thread when the window is away and all that was asked for is on disk; or now, if it is */
    public void whenClosed(Runnable then) {
        closed.subscribe(is -> {
            if (is) {
                then.run();
            }
        });
    }

    /** Closes the window once what was decided is on disk; where that failed, it says so first and stays. */
    private void quit() {
        controller.commit();
        whenDecided(() -> {
            if (parts.reviewing().savedProperty().get() == SaveState.FAILED && !warned) {
                warned = true;
                parts.session().notify(Notice.Kind.ERROR, words.of("closing.not-kept"));
            } else {
                stage.hide();
            }
        });
    }

    private void leave() {
        try {
            controller.commit();
            parts.jobs().stop();
        } finally {
            whenDecided(this::close);
        }
    }

    /** Decisions wait for the one before them: what was typed last is on disk only when none waits any more. */
    private void whenDecided(Runnable then) {
        background.run(() -> true, done -> {
            if (parts.reviewing().isBusy()) {
                whenDecided(then);
            } else {
                then.run();
            }
        }, parts.session()::failed);
    }

    private void close() {
        systemLook.unsubscribe();
        try {
            putAway();
        } finally {
            closed.set(true);
        }
    }

    private void putAway() {
        Layout left = controller.shown().remember(posting.remember(layout.withWindow(scene.getWidth(),
                scene.getHeight(), stage.isMaximized(), preferences.themeProperty().get(),
                preferences.scaleProperty().get())));
        Bookmark open = parts.session().bookmark();
        background.run(() -> services.store().settings()
                .change(set -> set.withLayout(left.kept()).withOpen(open)), saved -> {},
                parts.session()::failed);
        reading.close();
        jobs.close();
        looking.close();
        counting.close();
        background.close();
    }
}
