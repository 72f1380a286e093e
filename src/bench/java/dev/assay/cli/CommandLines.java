package dev.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs command lines one after the other in one program and stops at the first that fails:
 * {@code CommandLines FOLDER FILE}. A line of the file is the file the output goes to, and the words of the command,
 * with tabs between them.
 */
public final class CommandLines {

    private CommandLines() {}

    public static void main(String[] arguments) throws IOException {
        Program program = new Program(Path.of(arguments[0]));
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            List<String> words = List.of(line.split("\t"));
            int exit = program.run(words.subList(1, words.size()).toArray(String[]::new));
            if (exit != Exit.DONE && exit != Exit.PROBLEMS) {
                throw new IllegalStateException(line + "\n" + program.err());
            }
            Files.writeString(Path.of(words.getFirst()), program.out());
        }
    }
}
