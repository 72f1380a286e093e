package dev.assay.ui.rules;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.LineNumbers;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.screen.FileChoices;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The store's own rules to be written, with what is wrong at its line, and what can be done with them. */
final class OwnRulesPane extends VBox {

    private static final String INDENT = "  ";

    private final OwnRulesModel model;
    private final Session session;
    private final Wording words;
    private final FileChoices files;
    private final Label state = new Label();
    private final TextArea text = new TextArea();
    private final LineNumbers numbers = new LineNumbers(text);
    private final Label fault = new Label();
    private final Button tryOut = new Button();
    private final Button keep = new Button();
    private final MenuItem discard = new MenuItem();
    private final MenuItem write = new MenuItem();

    OwnRulesPane(OwnRulesModel model, Session session, FileChoices files, Runnable onKept) {
        this.model = model;
        this.session = session;
        this.words = session.words();
        this.files = files;
        getStyleClass().add("own-rules");
        setMinHeight(0);
        state.getStyleClass().add("pane-count");
        wrap(state);
        text.getStyleClass().add("rules-text");
        getChildren().add(new SpokenName(words.of("rules.own-text"), text));
        text.setPromptText(words.of("rules.prompt"));
        text.setMinHeight(0);
        text.setPrefRowCount(1);
        text.textProperty().bindBidirectional(model.draftProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        numbers.setMinWidth(USE_PREF_SIZE);
        HBox place = new HBox(numbers, text);
        place.setMinHeight(0);
        setVgrow(place, Priority.ALWAYS);
        fault.getStyleClass().add("rules-fault");
        wrap(fault);
        fault.managedProperty().bind(fault.visibleProperty());
        fault.setOnMouseClicked(event -> goToFault());
        act(tryOut, "rules.try", RulesAction.TRY_RULES, model::tryOut);
        act(keep, "rules.keep", RulesAction.KEEP_RULES, () -> model.keep(onKept));
        keep.getStyleClass().add("accent");
        item(discard, "rules.discard", model::discard);
        MenuItem before = new MenuItem();
        item(before, "rules.before", model::before);
        MenuItem from = new MenuItem();
        item(from, "rules.from-file", this::takeIn);
        item(write, "rules.to-file", this::handOn);
        MenuButton more = new MenuButton(words.of("rules.more"), null, discard, before, from, write);
        FlowPane buttons = new FlowPane(tryOut, keep, more);
        buttons.getStyleClass().add("ruling-buttons");
        buttons.setMinHeight(USE_PREF_SIZE);
        buttons.setMinWidth(0);
        buttons.setPrefWrapLength(200);
        Label hint = new Label(words.of("rules.tab-key", session.keys().text(MoveAction.LEAVE)));
        hint.getStyleClass().addAll("muted", "rules-hint");
        wrap(hint);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::indents);
        getChildren().addAll(state, place, fault, hint, buttons);
        model.draftProperty().subscribe(this::tell);
        model.keptProperty().subscribe(this::tell);
        model.triedProperty().subscribe(this::tell);
        model.faultProperty().subscribe(this::tell);
        tell();
    }

    /** The rules are YAML, in which no tab may stand. */
    private void indents(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isShiftDown()
                && !event.isAltDown()) {
            event.consume();
            text.replaceSelection(INDENT);
        }
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
    }

    private void act(Button button, String key, Action action, Runnable does) {
        button.setText(words.of(key));
        action.mark(button, words);
        button.setOnAction(event -> {
            // Before: what is done may ask for something, and put the focus there.
            focusText();
            does.run();
        });
    }

    private void item(MenuItem item, String key, Runnable does) {
        item.setText(words.of(key));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            focusText();
            does.run();
        });
    }

    private void tell() {
        Jobs.TriedRules tried = model.triedProperty().get();
        boolean changed = model.isChanged();
        state.setText(changed
                ? tried == null
                        ? words.of("rules.state-changed", session.keys().text(RulesAction.TRY_RULES))
                        : words.of("rules.state-tried", session.keys().text(RulesAction.KEEP_RULES))
                : words.of(model.draftProperty().get().isBlank() ? "rules.state-none" : "rules.state-kept"));
        OwnRulesModel.Fault found = model.faultProperty().get();
        fault.setText(found == null ? "" : words.of("rules.fault", found.line(), found.reason()));
        fault.setVisible(found != null);
        numbers.markedProperty().set(found == null ? 0 : found.line());
        tryOut.setDisable(!changed || found != null);
        keep.setDisable(!changed || found != null);
        discard.setDisable(!changed);
        write.setDisable(model.draftProperty().get().isBlank());
    }

    /** Puts the caret on the line that is wrong. */
    private void goToFault() {
        OwnRulesModel.Fault found = model.faultProperty().get();
        if (found != null) {
            goTo(found.line());
        }
    }

    /** Puts the caret at the start of a line, from 1. */
    void goTo(int line) {
        String all = text.getText();
        int at = 0;
        for (int passed = 1; passed < line; passed++) {
            int end = all.indexOf('\n', at);
            if (end < 0) {
                break;
            }
            at = end + 1;
        }
        focusText();
        int end = all.indexOf('\n', at);
        text.selectRange(end < 0 ? all.length() : end, at);
    }

    void focusText() {
        text.requestFocus();
    }

    private void takeIn() {
        files.toRead(words.of("rules.from-file"), "yaml").ifPresent(model::takeIn);
    }

    private void handOn() {
        files.toWrite(words.of("rules.to-file"), words.of("rules.file"), "yaml").ifPresent(model::handOn);
    }
}
