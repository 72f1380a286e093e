package dev.assay.export;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where a command may write: not through a link, and not into a store. */
public final class OutputPlace {

    private OutputPlace() {}

    /** @throws ExportException if nothing is to be written there */
    public static void check(Path target) {
        Path whole = target.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        if (Files.isSymbolicLink(whole) || folder != null && Files.isSymbolicLink(folder)) {
            throw new ExportException(
                    target + " is a link, or lies in a folder that is one, and nothing is written"
                            + " through a link. Name the place it leads to.");
        }
        for (Path at = whole; at != null; at = at.getParent()) {
            if (isStore(at)) {
                throw new ExportException(target + " lies in the store " + at
                        + ", whose files are Assay's own. Name a place outside it.");
            }
        }
    }

    private static boolean isStore(Path folder) {
        return Files.isDirectory(folder.resolve("journal"), LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(folder.resolve("originals"), LinkOption.NOFOLLOW_LINKS);
    }
}
