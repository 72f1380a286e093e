package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.PaceWords;
import dev.assay.ui.session.SaveState;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.controlsfx.control.StatusBar;

/** The line below: how far the review is, what runs, and what is said. */
public final class StatusController {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    /** The gaps between the items, in letters. */
    private static final double GAPS = 6;

    private final ScreenParts parts;
    private final StatusModel model;
    private final Consumer<Action> perform;
    private final BooleanProperty decides = new SimpleBooleanProperty(true);

    @FXML
    private StatusBar bar;
    @FXML
    private NoticePane notice;
    @FXML
    private Label progress;
    @FXML
    private Label saved;
    @FXML
    private Button pace;
    @FXML
    private Button brief;
    @FXML
    private Label keys;
    @FXML
    private Button reviewer;
    @FXML
    private Button cancel;
    @FXML
    private HBox activityBox;
    @FXML
    private Button activity;

    /** @param perform carries out what a notice offers, as its key does */
    public StatusController(ScreenParts parts, Consumer<Action> perform) {
        this.parts = parts;
        this.model = new StatusModel(parts);
        this.perform = perform;
    }

    /** @param on whether the keys that decide work on the screen that is shown */
    void showKeys(boolean on) {
        decides.set(on);
    }

    @FXML
    private void initialize() {
        Session session = parts.session();
        progress.textProperty().bind(model.progressProperty());
        saved.textProperty().bind(model.savedProperty());
        parts.reviewing().savedProperty()
                .subscribe(state -> saved.pseudoClassStateChanged(FAILED, state == SaveState.FAILED));
        // Names of people and files may hold what would else mark a letter.
        List.of(reviewer, activity).forEach(button -> button.setMnemonicParsing(false));
        reviewer.textProperty().bind(model.reviewerProperty());
        SpokenName.before(reviewer, parts.session().words().of("reviewer.change"));
        activity.textProperty().bind(model.activityProperty());
        bar.progressProperty().bind(Bindings.createDoubleBinding(
                () -> model.activityProperty().get().isEmpty() ? 0 : model.activityDoneProperty().get(),
                model.activityProperty(), model.activityDoneProperty()));
        activityBox.visibleProperty().bind(model.activityProperty().isNotEmpty());
        activityBox.managedProperty().bind(activityBox.visibleProperty());
        WindowAction.REVIEWER.mark(reviewer, session.words());
        WindowAction.CANCEL.mark(cancel, session.words());
        WindowAction.JOBS.mark(activity, session.words());
        notice.whenClosed(session.words(), session.notices()::close);
        session.notices().shownProperty().subscribe(now -> say());
        decides.subscribe(on -> say());
        tellPace();
        Observable[] room = {bar.widthProperty(), notice.textProperty(), keys.fontProperty(),
                model.keysProperty(), progress.textProperty(), reviewer.textProperty(), saved.textProperty(),
                activityBox.visibleProperty(), activity.textProperty(), decides, pace.textProperty(),
                brief.textProperty(), progress.widthProperty(), reviewer.widthProperty(),
                saved.widthProperty(),
                pace.fontProperty(), brief.fontProperty()};
        shownWhile(pace, this::leavesRoomForPace, room);
        shownWhile(brief, () -> !leavesRoomForPace() && fits(brief), room);
        keys.textProperty().bind(Bindings.createStringBinding(this::keysInRoom, room));
        keys.visibleProperty().bind(keys.textProperty().isNotEmpty());
        keys.managedProperty().bind(keys.visibleProperty());
    }

    private static void shownWhile(Node part, Callable<Boolean> condition, Observable... changing) {
        part.visibleProperty().bind(Bindings.createBooleanBinding(condition, changing));
        part.managedProperty().bind(part.visibleProperty());
    }

    /** How far the review is stands there from when it is known; in full where nothing else has to go for it. */
    private void tellPace() {
        PaceWords said = new PaceWords(parts.session().words());
        parts.pace().toldProperty().subscribe(told -> {
            pace.setText(told == null || told.all().cells() == 0 ? "" : said.line(told.all()));
            brief.setText(told == null || told.all().cells() == 0 ? "" : said.brief(told.all()));
        });
        Wording words = parts.session().words();
        for (Button each : List.of(pace, brief)) {
            opensPace().ifPresent(action -> action.mark(each, words, words.of("pace.open")));
        }
        SpokenName.before(pace, words.of("pace.open"));
        brief.accessibleTextProperty().bind(pace.accessibleTextProperty());
    }

    /** What is offered beside a notice is there where its key works. */
    private void say() {
        Notice now = parts.session().notices().shownProperty().get();
        notice.show(decides.get() || !now.isAct() ? now : now.withoutOffer(), parts.session().keys(),
                this::take);
    }

    private void take(Notice offered) {
        Action offer = offered.offer();
        if (offered.isAct()) {
            parts.reviewing().take(offered);
        } else if (offer != null) {
            perform.accept(offer);
        }
    }

    /** As many of the keys as can be named whole beside what is said; that is said whole, in lines if there is no room. */
    private String keysInRoom() {
        if (!decides.get() || activityBox.isVisible()) {
            return "";
        }
        Button told = leavesRoomForPace() ? pace : brief;
        double room = fits(told) ? room(told) : room();
        List<String> all = model.keysProperty().get();
        return IntStream.rangeClosed(1, all.size()).mapToObj(left -> named(all, all.size() - left))
                .filter(some -> width(some) <= room).findFirst().orElse("");
    }

    /** The first of the keys, and the one that leads to all. */
    private static String named(List<String> keys, int first) {
        return Stream.concat(keys.stream().limit(first), Stream.of(keys.getLast()))
                .collect(Collectors.joining("   "));
    }

    private double width(String named) {
        Text drawn = new Text(named);
        drawn.setFont(keys.getFont());
        return Math.ceil(drawn.getLayoutBounds().getWidth());
    }

    private boolean leavesRoomForPace() {
        List<String> all = model.keysProperty().get();
        boolean keysToo = decides.get() && !activityBox.isVisible() && !all.isEmpty();
        return fits(pace) && (!keysToo || width(named(all, all.size() - 1)) <= room(pace));
    }

    /** Whether some words have room beside what is always there. */
    private boolean fits(Button told) {
        return !told.getText().isEmpty() && room(told) >= 0;
    }

    /** How much room the parts that are always there leave, and some besides. */
    private double room(Region... more) {
        double needed = Stream.concat(
                Stream.concat(Stream.of(progress, reviewer, saved),
                        Stream.of(activityBox, notice).filter(this::isSaid)),
                Stream.of(more)).mapToDouble(part -> part.prefWidth(-1)).sum();
        return bar.getWidth() - needed - GAPS * keys.getFont().getSize();
    }

    private boolean isSaid(Region part) {
        return part == notice ? !notice.getText().isEmpty() : part.isVisible();
    }

    @FXML
    private void showPace() {
        opensPace().ifPresent(perform);
    }

    private static Optional<Action> opensPace() {
        return Screens.actions().stream().filter(action -> action.id().equals("screen-pace")).findFirst();
    }

    @FXML
    private void showJobs() {
        perform.accept(WindowAction.JOBS);
    }

    @FXML
    private void cancel() {
        parts.jobs().activityProperty().get().cancel().run();
    }

    @FXML
    private void changeReviewer() {
        parts.reviewing().reviewer().ask();
    }
}
