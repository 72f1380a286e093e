package dev.assay.ingest;

import dev.assay.model.Original;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A file that is to be read.
 *
 * @param path its name with the folder it lies in, or with the folders below the one the user chose; always
 *        with forward slashes
 * @param size in bytes; 0 where it cannot be told
 * @param file where it is
 */
public record SourceFile(String path, long size, Path file) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Reads the file.
     *
     * @throws UncheckedIOException if it cannot be read; the message says why and what to do
     */
    public Original open() {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("This is a folder with no files in it that could be read.");
            }
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (!Files.isRegularFile(file)) {
                throw new IOException("This is no ordinary file.");
            }
            long now = Files.size(file);
            if (now > OriginalReader.LARGEST) {
                throw new IOException(OriginalReader.tooLargeInWords(now));
            }
            return new Original(path, PatientReading.bytes(file, PATIENCE, OriginalReader.LARGEST));
        } catch (NoSuchFileException e) {
            throw failed("There is no such file.", e);
        } catch (AccessDeniedException e) {
            throw failed("The file may not be read.", e);
        } catch (IOException e) {
            throw failed(e.getMessage() == null ? "The file cannot be read." : e.getMessage(), e);
        }
    }

    private UncheckedIOException failed(String why, IOException cause) {
        return new UncheckedIOException(path + ": " + why, new IOException(why, cause));
    }
}
