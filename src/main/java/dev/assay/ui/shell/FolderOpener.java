package dev.assay.ui.shell;

import dev.assay.failure.Failures;
import dev.assay.task.Tasks.End;
import dev.assay.task.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens a folder in the system's own file browser. */
final class FolderOpener implements Consumer<Path> {

    /** Where the system has no file browser, nothing opens; the folder's path is on the screen all the same. */
    @Override
    public void accept(Path folder) {
        Tasks.start("folder",
                () -> new ProcessBuilder(command(System.getProperty("os.name")), folder.toString())
                        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start(),
                Runnable::run,
                end -> {
                    if (end instanceof End.Failed<Process>(Throwable problem)
                            && !(problem instanceof IOException)) {
                        Failures.raise(problem);
                    }
                });
    }

    private static String command(String system) {
        return system.startsWith("Windows") ? "explorer" : system.startsWith("Mac") ? "open" : "xdg-open";
    }
}
