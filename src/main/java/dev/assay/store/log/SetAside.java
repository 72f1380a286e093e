package dev.assay.store.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The folder where a store keeps what it cannot use: nothing is deleted, each file has a note beside it that says
 * what it is, and it counts as unsettled until somebody was shown it.
 */
public final class SetAside {

    private static final String NOTE = ".note";

    private final Path folder;
    private final Runnable changing;
    private final List<String> notices = new ArrayList<>();

    public SetAside(Path store) {
        this(store, () -> {});
    }

    /** @param changing makes sure, before anything of the store is changed, that nobody else has it */
    public SetAside(Path store, Runnable changing) {
        this.folder = store.resolve("set-aside");
        this.changing = changing;
    }

    /** To be called before something of the store is mended. */
    public void changing() {
        changing.run();
    }

    /** What was set aside through this object, in words. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** Keeps bytes that are about to be cut off or replaced. @param what says what they are */
    public Path keep(byte[] bytes, String name, String what) throws IOException {
        Path file = named(name, what);
        Durable.write(file, bytes);
        return file;
    }

    /** Moves a file here. @param what says what it is */
    public Path move(Path from, String name, String what) throws IOException {
        Path file = named(name, what);
        Files.move(from, file, StandardCopyOption.ATOMIC_MOVE);
        Durable.forceFolder(folder);
        return file;
    }

    private Path named(String name, String what) throws IOException {
        changing();
        Durable.folder(folder);
        int dot = name.indexOf('.');
        Path file = Durable.freeName(folder, name.substring(0, dot), name.substring(dot));
        Durable.write(note(file), (what + "\n").getBytes(StandardCharsets.UTF_8));
        notices.add("Set aside in " + file + ": " + what + ".");
        return file;
    }

    private static Path note(Path file) {
        return file.resolveSibling(file.getFileName() + NOTE);
    }

    /** What nobody was shown yet. */
    public List<Thing> unsettled() throws IOException {
        return things(folder);
    }

    private static List<Thing> things(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Thing> things = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(NOTE) && !name.endsWith(".new")) {
                    things.add(new Thing(file, Files.exists(note(file))
                            ? Files.readString(note(file)).strip()
                            : "a file that says nothing of where it comes from"));
                }
            }
        }
        return things;
    }

    /** Keeps a thing among those that were shown. @return where it is from now on */
    public Path settle(Thing thing) throws IOException {
        Path settled = folder.resolve("settled");
        Durable.folder(settled);
        String name = thing.file().getFileName().toString();
        int dot = Math.max(1, name.indexOf('.'));
        Path to = Durable.freeName(settled, name.substring(0, dot), name.substring(dot));
        if (Files.exists(note(thing.file()))) {
            Files.move(note(thing.file()), note(to), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(thing.file(), to, StandardCopyOption.ATOMIC_MOVE);
        Durable.forceFolder(settled);
        return to;
    }

    /**
     * A file that was set aside.
     *
     * @param what says what it is
     */
    public record Thing(Path file, String what) {

        public String words() throws IOException {
            return file + " (" + String.format(Locale.ROOT, "%,d", Files.size(file)) + " bytes): " + what;
        }
    }
}
