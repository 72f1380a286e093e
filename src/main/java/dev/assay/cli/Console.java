package dev.assay.cli;

import dev.assay.text.TerminalText;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where commands read and write; always UTF-8 and line feeds, whatever the locale or system.
 *
 * @param in standard input
 * @param out what was asked for
 * @param err what is said beside it: problems and progress
 * @param interactive whether a person watches {@code err}, so that progress may rewrite its line
 */
public record Console(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

    /** The process's own streams. */
    @SuppressWarnings("SystemConsoleNull") // its contract still allows null
    public static Console system() {
        java.io.Console terminal = System.console();
        return new Console(new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                utf8(FileDescriptor.out), utf8(FileDescriptor.err),
                terminal != null && terminal.isTerminal());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), false,
                StandardCharsets.UTF_8);
    }

    /** Writes one line of the result, whatever stands in the text; seen by the reader only after {@link #flush}. */
    void line(String text) {
        out.print(text.startsWith("{") || text.startsWith("[")
                ? TerminalText.json(text)
                : TerminalText.inLine(text));
        out.print('\n');
    }

    /** Writes a piece of a result that is one line of JSON. */
    void json(String piece) {
        out.print(TerminalText.json(piece));
    }

    /** Writes one line to the side, at once. */
    public void note(String text) {
        out.flush();
        err.print(TerminalText.inLine(text));
        err.print('\n');
        err.flush();
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
