package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFolderGivesItsFilesByNameUnderItsOwn() throws IOException {
        write("data/b.json");
        write("data/10/pass2-m-raw.txt");
        write("data/10/pass1-m.json");
        write("data/a.csv");
        assertThat(SourceFiles.of(List.of(folder.resolve("data")))).extracting(SourceFile::path)
                .containsExactly(
                        "data/10/pass1-m.json", "data/10/pass2-m-raw.txt", "data/a.csv", "data/b.json");
    }

    @Test
    void aFileKeepsTheFolderThatMayBeItsPosting() throws IOException {
        Path file = write("77/pass2-m-raw.txt");
        SourceFile source = SourceFiles.of(List.of(file)).getFirst();
        assertThat(source.path()).isEqualTo("77/pass2-m-raw.txt");
        assertThat(source.size()).isEqualTo(4);
        assertThat(source.open().bytes()).isEqualTo("text".getBytes());
        assertThat(source.open().path()).isEqualTo(source.path());
    }

    @Test
    void whatCannotHoldTextIsLeftOutOfFoldersButNotWhenNamed() throws IOException {
        Path picture = write("data/a.png");
        Path hidden = write("data/.DS_Store");
        write("data/.git/config");
        write("data/README.md");
        write("data/a.txt");
        assertThat(SourceFiles.of(List.of(folder.resolve("data")))).extracting(SourceFile::path)
                .containsExactly("data/a.txt");
        assertThat(SourceFiles.of(List.of(picture, hidden))).extracting(SourceFile::path)
                .containsExactly("data/a.png", "data/.DS_Store");
    }

    @Test
    void whatAFolderSaysIsNotToBeReadIsLeftOutAndToldButReadWhenNamed() throws IOException {
        write("data/a.txt");
        write("data/more/b.txt");
        Path inMore = write("data/more/a.txt");
        Files.writeString(folder.resolve("data/.assayignore"),
                "# to be tried alone\nmore/\n\n nothing.txt \n");
        List<Path> chosen = List.of(folder.resolve("data"));
        assertThat(SourceFiles.of(chosen)).extracting(SourceFile::path).containsExactly("data/a.txt");
        assertThat(SourceFiles.leftOut(chosen)).singleElement().satisfies(told -> assertThat(told.message())
                .isEqualTo("1 file or folder was not read, as the folder's .assayignore says: more."));
        assertThat(SourceFiles.of(List.of(inMore.getParent()))).extracting(SourceFile::path)
                .containsExactly("more/a.txt", "more/b.txt");
        assertThat(SourceFiles.of(List.of(inMore))).hasSize(1);
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowedAndTold() throws IOException {
        Path outside = write("outside/secret.txt");
        write("data/a.txt");
        try {
            Files.createSymbolicLink(folder.resolve("data/file.txt"), outside);
            Files.createSymbolicLink(folder.resolve("data/folder"), outside.getParent());
            Files.createSymbolicLink(folder.resolve("data/within.txt"), folder.resolve("data/a.txt"));
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }
        assertThat(SourceFiles.of(List.of(folder.resolve("data")))).extracting(SourceFile::path)
                .containsExactly("data/a.txt");
        assertThat(SourceFiles.leftOut(List.of(folder.resolve("data")))).singleElement()
                .satisfies(told -> assertThat(told.message()).contains("file.txt", "folder"));
    }

    @Test
    void theOrderChosenStaysAndEachFileComesOnce() throws IOException {
        Path b = write("data/b.txt");
        write("data/a.txt");
        assertThat(SourceFiles.of(List.of(b, folder.resolve("data"), b))).extracting(SourceFile::path)
                .containsExactly("data/b.txt", "data/a.txt");
    }

    @Test
    void whatCannotBeOpenedSaysWhy() throws IOException {
        assertOpeningFails(folder.resolve("missing.json"), "no such file");
        assertOpeningFails(Files.createDirectory(folder.resolve("empty")), "folder");
        Path big = folder.resolve("big.jsonl");
        try (RandomAccessFile file = new RandomAccessFile(big.toFile(), "rw")) {
            file.setLength(OriginalReader.LARGEST + 1L);
        }
        assertOpeningFails(big, "Split it");
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Path file = write("secret.txt");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file),
                "everything is readable here");
        assertOpeningFails(file, "may not be read");
    }

    @Test
    void aLinkThatLeadsBackUpIsNotFollowedForever() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no links here");
        write("data/a.txt");
        Files.createSymbolicLink(folder.resolve("data/up"), folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("data/gone"), folder.resolve("nowhere"));
        List<SourceFile> files = SourceFiles.of(List.of(folder.resolve("data")));
        assertThat(files).extracting(SourceFile::path).containsExactly("data/a.txt", "data/gone");
        assertThatThrownBy(() -> files.getLast().open()).hasMessageContaining("no such file");
    }

    private static void assertOpeningFails(Path path, String word) {
        SourceFile source = SourceFiles.of(List.of(path)).getFirst();
        assertThatThrownBy(source::open).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(source.path()).hasMessageContaining(word);
    }

    private Path write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "text");
    }
}
