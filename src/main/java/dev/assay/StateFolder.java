package dev.assay;

import java.nio.file.Path;
import java.util.Map;

/** Where a program keeps its logs for a user, by the habits of each system. */
final class StateFolder {

    private StateFolder() {}

    /**
     * @param system the operating system's name
     * @param environment the process's environment
     * @param home the user's home folder
     */
    static Path in(String system, Map<String, String> environment, Path home) {
        if (system.startsWith("Windows")) {
            return given(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("Assay").resolve("log");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Logs").resolve("Assay");
        }
        return given(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state")).resolve("assay");
    }

    /** The folder a variable names; a relative one counts as unset, as the XDG rules say. */
    private static Path given(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
