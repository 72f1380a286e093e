package dev.assay.cli;

import dev.assay.ingest.SourceFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that an option names and a command reads whole; a pipe or a device is none, and none is waited for without end. */
final class NamedFile {

    private NamedFile() {}

    /** @throws CommandException if it cannot be read; the message names the file and says why */
    static byte[] bytes(Path file) {
        try {
            return new SourceFile(file.toString(), 0, file).open().bytes();
        } catch (UncheckedIOException e) {
            String why = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
            throw new CommandException(file + " cannot be read: " + why
                    + " Check that it is there and is UTF-8 text.", e);
        }
    }

    /** Without its byte-order mark. @throws CommandException as {@link #bytes}, and if it is not UTF-8 */
    static String text(Path file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CommandException(file + " is not UTF-8 text. Save it as UTF-8.", e);
        }
    }

    /** @throws CommandException if it is there and gives its bytes only while somebody writes them */
    static void checkOrdinary(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new CommandException(file + " is no ordinary file. Give what it holds as standard input.");
        }
    }
}
