package dev.assay.store;

import dev.assay.store.index.DatabaseFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the parts of a store lie in its folder. */
record StoreFolder(Path root) {

    Path journal() {
        return root.resolve("journal");
    }

    Path artefacts() {
        return journal().resolve("artefacts");
    }

    Path originals() {
        return root.resolve("originals");
    }

    /** What is kept of texts to find words in them; it can be made again. */
    Path texts() {
        return root.resolve("texts");
    }

    /** Copies of the logs. */
    Path backup() {
        return root.resolve("backup");
    }

    /** The folder of each log; each has a name of its own. */
    List<Path> logs() {
        return List.of(journal(), artefacts(), manifest());
    }

    Path manifest() {
        return originals().resolve("manifest");
    }

    Path settings() {
        return root.resolve("settings.json");
    }

    DatabaseFolder databases() {
        return new DatabaseFolder(root.resolve("db"));
    }

    /** Whether anything of a store is in this folder. */
    boolean holdsStore() {
        return Files.isDirectory(journal()) || Files.isDirectory(originals())
                || Files.isDirectory(databases().folder());
    }
}
