package dev.assay.store;

import dev.assay.store.index.DatabaseFolder;
import java.nio.file.Files;
import java.nio.file.Path;

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
