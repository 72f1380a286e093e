package dev.assay.ui.preferences;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.KeyPreset;
import dev.assay.ui.control.ChoiceName;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.Preferences;
import dev.assay.ui.session.ReviewerName;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.PropertySheet;
import org.jspecify.annotations.Nullable;

/** The screen of preferences: a sheet of them, and behind it the table of keys. */
public final class PreferencesController implements ScreenView {

    private final Preferences preferences;
    private final ReviewerName reviewer;
    private @Nullable Node first;
    private @Nullable KeptRows rows;
    private final List<Action> actions;
    private final ChosenKeys chosen;
    private final Wording words;
    private final Handlers handlers = new Handlers();
    private final ObjectProperty<@Nullable Action> wanted = new SimpleObjectProperty<>();

    @FXML
    private TabPane root;
    @FXML
    private Tab keysTab;
    @FXML
    private PropertySheet sheet;
    @FXML
    private ChoiceBox<KeyPreset> preset;
    @FXML
    private Label collisions;
    @FXML
    private Label remarks;
    @FXML
    private TableView<Action> keys;
    @FXML
    private TableColumn<Action, String> topic;
    @FXML
    private TableColumn<Action, String> action;
    @FXML
    private TableColumn<Action, Action> key;
    @FXML
    private TableColumn<Action, Action> change;

    public PreferencesController(Preferences preferences, ReviewerName reviewer, List<Action> actions) {
        this.preferences = preferences;
        this.reviewer = reviewer;
        this.actions = actions;
        this.chosen = preferences.keys();
        this.words = chosen.words();
    }

    @FXML
    private void initialize() {
        first = PreferenceItems.fill(sheet, preferences, reviewer);
        topic.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.name(row.getValue().topic())));
        action.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().label(words)));
        key.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        change.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        key.setCellFactory(column -> new KeyCell(chosen));
        change.setCellFactory(column -> new KeyButtons(chosen, wanted));
        keys.getItems().setAll(actions.stream()
                .sorted((one, other) -> one.topic().compareTo(other.topic())).toList());
        keys.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        keys.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        rows = new KeptRows(keys);
        keys.widthProperty().subscribe(this::share);
        preferences.scaleProperty().subscribe(scale -> share());
        preset.getItems().setAll(KeyPreset.values());
        preset.setConverter(new ChoiceName<>(KeyPreset::label, words.of("keys.own-ones")));
        preset.setOnAction(event -> choosePreset());
        chosen.chosen().addListener(
                (MapChangeListener<Action, List<KeyCombination>>) changed -> showKeys());
        remarks.managedProperty().bind(Bindings.createBooleanBinding(
                () -> !remarks.getText().isEmpty(), remarks.textProperty()));
        showKeys();
    }

    /** The columns are as wide as what stands in them; what is done takes the rest. */
    private void share() {
        double letter = 13 * preferences.scaleProperty().get();
        topic.setPrefWidth(7.5 * letter);
        key.setPrefWidth(13 * letter);
        change.setPrefWidth(19 * letter);
        double rest = keys.getWidth() - 41 * letter;
        action.setPrefWidth(Math.max(9 * letter, rest));
    }

    private void pressed(KeyEvent event) {
        Action selected = keys.getSelectionModel().getSelectedItem();
        if (event.getTarget() != keys || selected == null || selected == CellAction.CHOOSE) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            rows().bring(keys.getSelectionModel().getSelectedIndex());
            wanted.set(null);
            wanted.set(selected);
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            event.consume();
            chosen.reset(selected);
        } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
            rows().bring(keys.getSelectionModel().getSelectedIndex());
            Optional.ofNullable(keys.lookup(".table-row-cell:selected"))
                    .map(row -> row.lookup(".button")).ifPresent(button -> {
                        event.consume();
                        button.requestFocus();
                    });
        }
    }

    private void choosePreset() {
        KeyPreset wanted = preset.getValue();
        if (wanted != null && wanted != current()) {
            chosen.choose(wanted, actions);
        }
    }

    /** The preset whose keys all actions have, or null. */
    private @Nullable KeyPreset current() {
        return actions.stream().noneMatch(chosen::isOwn) ? chosen.basis() : null;
    }

    private KeptRows rows() {
        return Objects.requireNonNull(rows);
    }

    private void showKeys() {
        rows().keep();
        KeyPreset now = current();
        preset.setValue(now);
        KeyPreset basis = chosen.basis();
        remarks.setText(Stream.concat(
                now == null ? Stream.of(words.of("keys.own-began", basis.label())) : Stream.empty(),
                basis.remarks(words).stream()).collect(Collectors.joining(" ")));
        collisions.setText(chosen.collisions().entrySet().stream()
                .map(one -> words.of("keys.collision", KeyCombinations.name(one.getKey(), words),
                        one.getValue().stream().map(owner -> words.of("list.quoted", owner.label(words)))
                                .collect(Collectors.joining(" " + words.of("list.and") + " "))))
                .collect(Collectors.joining(" ")));
        keys.refresh();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Handlers handlers() {
        return handlers;
    }

    @Override
    public void focus() {
        if (keys.getSelectionModel().isEmpty()) {
            keys.getSelectionModel().selectFirst();
        }
        if (keysTab.isSelected()) {
            keys.requestFocus();
        } else if (first != null) {
            first.requestFocus();
        }
    }

    @Override
    public void leaveField() {
        root.requestFocus();
    }

    @Override
    public List<Node> apart() {
        return List.of(root);
    }
}
