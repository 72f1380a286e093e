package dev.assay.store;

import dev.assay.store.log.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes what lies in a store its owner's alone, also what an older version or a copy left open to others. */
final class OwnerAccess {

    private OwnerAccess() {}

    static void give(StoreFolder store) throws IOException {
        // Of these each file is looked at whenever a store is opened; there are few.
        for (Path folder : List.of(store.root(), store.journal(), store.artefacts(), store.originals(),
                store.manifest(), store.databases().folder(), store.texts())) {
            give(folder);
        }
        // Of these there may be very many: a folder that nobody else enters has been gone through.
        List<Path> others = new ArrayList<>(folders(store.originals()));
        Path aside = store.root().resolve("set-aside");
        others.addAll(folders(aside));
        others.add(aside);
        others.addAll(folders(store.backup()));
        others.add(store.backup());
        for (Path folder : others) {
            if (!Durable.isOwnersOnly(folder)) {
                give(folder);
            }
        }
    }

    private static void give(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path file : list(folder)) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Durable.ownersOnly(file);
                }
            }
            Durable.ownersOnly(folder);
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                ? list(folder).stream().filter(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                        .toList()
                : List.of();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
