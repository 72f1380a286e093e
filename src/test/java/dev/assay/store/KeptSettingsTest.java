package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.review.CellKey;
import dev.assay.review.Examples;
import dev.assay.review.Probing;
import dev.assay.review.Remark;
import dev.assay.review.ReviewStore;
import dev.assay.review.SettingValues;
import dev.assay.review.SettingValues.Bookmark;
import dev.assay.review.SettingValues.Draft;
import dev.assay.review.SettingValues.Folders;
import dev.assay.review.SettingValues.Window;
import dev.assay.review.Settings;
import dev.assay.review.SettingsContract;
import dev.assay.review.StoreException;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Settings are kept in a file that other versions and people may have written. */
@Execution(ExecutionMode.CONCURRENT)
class KeptSettingsTest extends SettingsContract {

    @TempDir
    Path folder;

    private @Nullable ReviewStore store;

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    @Override
    protected Settings open() {
        close();
        store = H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
        return store.settings();
    }

    private Path file() {
        return folder.resolve("settings.json");
    }

    @Test
    void whatALaterVersionSetStays() throws IOException {
        Files.writeString(file(), "{\"later\":{\"a\":[1,null]},\"reviewer\":\"Ada\"}");

        open().change(set -> set.withReviewer("Bo"));

        assertThat(open().notices()).singleElement().asString().contains("\"later\"", "kept");
        assertThat(store.notices()).containsAll(open().notices());
        assertThat(Files.readString(file())).contains("\"later\":{\"a\":[1,null]}", "\"reviewer\":\"Bo\"");
    }

    @Test
    void whatIsOfAnotherKindIsToldAndNotTaken() throws IOException {
        String wrong = "\"bareDigits\":\"maybe\",\"layout\":{\"width\":\"wide\",\"height\":700},"
                + "\"open\":[],\"remarks\":7";
        Files.writeString(file(), "{\"reviewer\":3," + wrong + "}");

        assertThat(open().values()).isEqualTo(SettingValues.DEFAULTS
                .withLayout(new Window(1440, 700, false, 264, 470, true, "SYSTEM", 1, "", 0.5)));
        assertThat(open().notices()).hasSize(5).allSatisfy(told -> assertThat(told).contains("as if"));
        open().change(set -> set.withReviewer("Ada"));
        assertThat(Files.readString(file())).contains("\"bareDigits\":\"maybe\"", "\"reviewer\":\"Ada\"");
    }

    @Test
    void textsOfOlderVersionsAreUnderstood() throws IOException {
        Files.writeString(file(), "{\"reviewer\":\"Ada\",\"open\":\"p1\\ncloud\",\"bareDigits\":\"true\","
                + "\"layout\":\"width=1280 height=800 maximised=true queueWidth=240 fieldsWidth=455"
                + " queueShown=false theme=DARK scale=1.30\",\"remarks\":\"Ada\\tp1\\tcloud\\t\\ta\\\\tb\","
                + "\"answer-sources\":\"one, two\"}");

        assertThat(open().values()).isEqualTo(new SettingValues("Ada", new Bookmark("p1", "cloud"), true,
                new Window(1280, 800, true, 240, 455, false, "DARK", 1.3, "", 0.5),
                List.of(new Draft("Ada", new CellKey("p1", "cloud"), new Remark("", "a\tb"))),
                List.of("one", "two"), Map.of(), Folders.NONE, "SYSTEM", Probing.OFF));
        assertThat(open().notices()).isEmpty();
    }

    @Test
    void areNotChangedInAStoreThatAnotherProcessTook() throws IOException {
        Settings settings = open();
        settings.change(set -> set.withReviewer("Ada"));
        ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
        Path owner = folder.resolve("store.owner");
        String mine = Files.readString(owner);
        Files.writeString(owner, "process " + other.pid() + ", started "
                + other.info().startInstant().orElseThrow());

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> settings.change(set -> set.withReviewer("Bo")))
                .withMessageContaining("already open");
        assertThat(settings.values().reviewer()).isEqualTo("Ada");
        assertThat(Files.readString(file())).contains("Ada");
        Files.writeString(owner, mine);
    }
}
