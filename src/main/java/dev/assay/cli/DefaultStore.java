package dev.assay.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where a user's own store lies, by the habits of each system. */
public final class DefaultStore {

    private DefaultStore() {}

    /**
     * @param system the operating system's name
     * @param environment the process's environment
     * @param home the user's home folder
     */
    public static Path in(String system, Map<String, String> environment, Path home) {
        if (system.startsWith("Windows")) {
            return given(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                    .resolve("Assay").resolve("store");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Assay").resolve("store");
        }
        return given(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"))
                .resolve("assay").resolve("store");
    }

    /** The folder a variable names; a relative one counts as unset, as the XDG rules say. */
    private static Path given(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
