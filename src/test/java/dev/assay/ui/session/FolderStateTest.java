package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStateTest {

    @TempDir
    private Path folder;

    @Test
    void noFolderIsAsGoodAsOneThatCanBeUsed() {
        assertThat(FolderState.of("", true)).isEqualTo(FolderState.GOOD);
        assertThat(FolderState.of(folder.toString(), true)).isEqualTo(FolderState.GOOD);
    }

    @Test
    void whatIsNotThereOrIsNoFolderIsToldApart() throws Exception {
        assertThat(FolderState.of(folder.resolve("gone").toString(), false)).isEqualTo(FolderState.MISSING);
        assertThat(FolderState.of("no\0name", false)).isEqualTo(FolderState.MISSING);
        assertThat(FolderState.of(Files.writeString(folder.resolve("file"), "").toString(), false))
                .isEqualTo(FolderState.NO_FOLDER);
    }

    @Test
    void oneThatNothingCanBeWrittenIntoIsGoodForReadingOnly() {
        assumeThat(folder.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(folder)).as("the superuser writes everywhere").isFalse();
        assertThat(FolderState.of(folder.toString(), false)).isEqualTo(FolderState.GOOD);
        assertThat(FolderState.of(folder.toString(), true)).isEqualTo(FolderState.NOT_WRITABLE);
    }
}
