package dev.assay.ui.session;

import dev.assay.review.Probing;
import dev.assay.review.SettingValues.Folders;
import dev.assay.review.SettingValues;
import dev.assay.review.Settings;
import dev.assay.task.Tasks.End;
import dev.assay.task.Tasks;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.wording.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.MapChangeListener;
import javafx.scene.input.KeyCombination;

/** What the reviewer prefers; a change works at once, and is kept. To be used on the UI thread only. */
public final class Preferences {

    private final Session session;
    private final Settings settings;
    private final Background background;
    private final ObjectProperty<Theme> theme;
    private final DoubleProperty scale;
    private final BooleanProperty bareDigits = new SimpleBooleanProperty();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.SYSTEM);
    private final StringProperty openFolder = new SimpleStringProperty("");
    private final StringProperty exportFolder = new SimpleStringProperty("");
    private final ObjectProperty<ProbeShare> probes = new SimpleObjectProperty<>(ProbeShare.NONE);
    private boolean loading;

    /** @param layout how the window was left, with its look and text size */
    public Preferences(Session session, Settings settings, Background background, Layout layout) {
        this.session = session;
        this.settings = settings;
        this.background = background;
        theme = new SimpleObjectProperty<>(layout.theme());
        scale = new SimpleDoubleProperty(layout.scale());
        theme.subscribe((before, now) -> keepLook());
        scale.subscribe((before, now) -> keepLook());
        bareDigits.subscribe((before, now) -> keep(set -> set.withBareDigits(now)));
        language.subscribe((before, now) -> keepLanguage(now));
        openFolder.subscribe((before, now) -> keepFolders());
        exportFolder.subscribe((before, now) -> keepFolders());
        probes.subscribe((before, now) -> keepProbes(now));
        keys().chosen().addListener((MapChangeListener<Action, List<KeyCombination>>) change -> keepKeys());
    }

    /** Reads what was chosen before. @param actions all there are */
    public void load(List<Action> actions) {
        background.run(settings::values, kept -> {
            loading = true;
            try {
                take(kept, actions);
            } finally {
                loading = false;
            }
        }, session::failed);
    }

    private void take(SettingValues kept, List<Action> actions) {
        bareDigits.set(kept.bareDigits());
        language.set(Language.of(kept.language()));
        openFolder.set(kept.folders().open());
        exportFolder.set(kept.folders().export());
        probes.set(ProbeShare.of(kept.probes().share()));
        session.claims().probes().use(kept.probes());
        List<String> problems = keys().take(kept.keys(), actions);
        if (!problems.isEmpty()) {
            session.notify(Notice.Kind.WARNING, String.join(" ", problems));
        }
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The text size, 1 for normal. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** Sets the text size to a step of a tenth, within what the window can show. */
    public void scale(double wanted) {
        scale.set(Math.clamp(Math.round(wanted * 10) / 10.0, Layout.SMALLEST_SCALE, Layout.LARGEST_SCALE));
    }

    /** Whether the digits' row of an AZERTY keyboard types digits without Shift. */
    public BooleanProperty bareDigitsProperty() {
        return bareDigits;
    }

    /** The language of the window, from its next start on. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** The folder that dialogues for opening start in; empty for wherever the system starts. */
    public StringProperty openFolderProperty() {
        return openFolder;
    }

    /** The folder that dialogues for exporting start in; empty for wherever the system starts. */
    public StringProperty exportFolderProperty() {
        return exportFolder;
    }

    /** How many cells the reviewer's eye is tried on. */
    public ObjectProperty<ProbeShare> probesProperty() {
        return probes;
    }

    /**
     * Looks whether a folder can be used, on a thread of its own: a disk that does not answer keeps nothing else waiting.
     *
     * @param then told on the UI thread
     */
    public void look(String folder, boolean toWrite, Consumer<FolderState> then) {
        Tasks.<FolderState>start("folder", () -> FolderState.of(folder, toWrite), Platform::runLater, end -> {
            switch (end) {
                case End.Done<FolderState>(FolderState found) -> then.accept(found);
                case End.Failed<FolderState>(Throwable problem) -> session.failed(problem);
            }
        });
    }

    public ChosenKeys keys() {
        return session.keys();
    }

    private void keepLook() {
        String look = theme.get().name();
        double size = scale.get();
        keep(set -> set.withLayout(set.layout().withLook(look, size)));
    }

    private void keepLanguage(Language now) {
        keep(set -> set.withLanguage(now.name()));
        if (!loading) {
            session.notify(Notice.Kind.INFO, session.words().of("language.at-restart"));
        }
    }

    private void keepKeys() {
        Map<String, List<String>> names = keys().names();
        keep(set -> set.withKeys(names));
    }

    private void keepFolders() {
        Folders last = new Folders(openFolder.get(), exportFolder.get());
        keep(set -> set.withFolders(last));
    }

    private void keepProbes(ProbeShare wanted) {
        if (!loading) {
            Probes shown = session.claims().probes();
            Probing now = shown.probingProperty().get().withShare(wanted.share(),
                    UUID.randomUUID().toString());
            shown.use(now);
            keep(set -> set.withProbes(set.probes().withShare(now.share(), now.seed())));
        }
    }

    private void keep(UnaryOperator<SettingValues> change) {
        if (!loading) {
            background.run(() -> settings.change(change), saved -> {}, session::failed);
        }
    }
}
