package dev.assay.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where a command may write: not through a link, and not into a store. */
public final class OutputPlace {

    private static final Path DEVICES = Path.of("/dev");

    private OutputPlace() {}

    /**
     * The place itself, without links: what is to be written, and nothing else.
     *
     * @throws ExportException if nothing is to be written there
     */
    public static Path check(Path target) {
        if (target.toString().equals("-")) {
            throw new ExportException(
                    "Nothing is written to a file called \"-\". Name a file, or /dev/stdout.");
        }
        Path whole = target.toAbsolutePath();
        if (whole.normalize().startsWith(DEVICES)) {
            return whole.normalize();
        }
        Path folder = whole.getParent();
        if (hasLink(target) || Files.isSymbolicLink(whole)
                || folder != null && Files.isSymbolicLink(folder)) {
            throw new ExportException(target + " is a link, or lies behind one, and nothing is written"
                    + " through a link. Name the place it leads to.");
        }
        Path real = real(whole);
        for (Path at = real; at != null; at = at.getParent()) {
            if (isStore(at)) {
                throw new ExportException(target + " lies in the store " + at
                        + ", whose files are Assay's own. Name a place outside it.");
            }
        }
        return real;
    }

    /** Whether a name that the user gave from the current folder on is a link; links of the system's own are none. */
    private static boolean hasLink(Path target) {
        if (target.isAbsolute()) {
            return false;
        }
        for (int names = 1; names <= target.getNameCount(); names++) {
            if (Files.isSymbolicLink(target.subpath(0, names))) {
                return true;
            }
        }
        return false;
    }

    /** The place behind all links of the folders that are there already. */
    private static Path real(Path whole) {
        Path there = whole;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        Path rest = there.relativize(whole);
        for (Path name : rest) {
            if (name.toString().equals("..")) {
                throw new ExportException(
                        whole + " goes up from a folder that is not there. Name the place itself.");
            }
        }
        try {
            return there.toRealPath().resolve(rest.toString()).normalize();
        } catch (IOException e) {
            throw new ExportException(
                    whole + " cannot be looked at: " + e.getMessage() + ". Choose another place.", e);
        }
    }

    /** Whether a store lies here, also one that lost a part. */
    private static boolean isStore(Path folder) {
        boolean journal = has(folder, "journal");
        boolean originals = has(folder, "originals");
        return journal && originals || (journal || originals || has(folder, "db"))
                && (has(folder, "account.json") || has(folder, "store.lock"));
    }

    private static boolean has(Path folder, String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }
}
