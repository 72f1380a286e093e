import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the program that brings its own Java: a runtime with the modules it uses and no compiler, an image with it,
 * a cache of its classes made by that very runtime, and a package of the system. Run by {@code mvn -Pimage package}.
 */
final class Image {

    private static final String CACHE = "assay.aot";
    /** What packages are made by lowers every later time to it, and a cache fits only files of the times it was made with. */
    private static final String TIME = "SOURCE_DATE_EPOCH";

    private final Path program;
    private final Path out;
    private final String modules;
    private final String version;
    private final Path resources;
    private final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    /** @param args the folder of the program, the folder for the image, the modules, the version, the resources */
    private Image(String[] args) {
        program = Path.of(args[0]).toAbsolutePath();
        out = Path.of(args[1]).toAbsolutePath();
        modules = args[2];
        String number = args[3].replaceFirst("-.*", "");
        // macOS takes no version that begins with 0.
        version = mac() ? number.replaceFirst("^0\\.", "1.") : number;
        resources = Path.of(args[4]).toAbsolutePath();
    }

    public static void main(String[] args) throws Exception {
        new Image(args).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(out);
        Files.createDirectories(out);
        Path runtime = out.resolve("runtime");
        run("jlink", List.of("--add-modules", modules, "--strip-debug", "--no-header-files", "--no-man-pages",
                "--output", runtime.toString()));
        withoutCompiler(runtime);
        Path input = input();
        List<String> image = new ArrayList<>(List.of("--type", "app-image", "--name", "assay", "--dest", out.toString(),
                "--runtime-image", runtime.toString(), "--input", input.toString(), "--main-jar", jar(input),
                "--main-class", "dev.assay.Launcher"));
        // A cache that is missing or does not fit is left aside, and nothing is said of it.
        Stream.of("-XX:AOTCache=$APPDIR/" + CACHE, "-Xlog:disable", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dassay.samples=$APPDIR/sample-data")
                .forEach(option -> image.addAll(List.of("--java-options", option)));
        image.addAll(described());
        if (windows()) {
            image.add("--win-console");
        }
        run("jpackage", image);
        sameTimes(root());
        train(app());
        List<String> type = new ArrayList<>(List.of("--app-image", root().toString(), "--name", "assay", "--dest",
                out.toString(), "--resource-dir", resources.resolve("resources").toString()));
        type.addAll(described());
        type.addAll(List.of("--license-file", program.resolve("LICENSE").toString()));
        try (Stream<Path> kinds = Files.list(resources.resolve("files"))) {
            kinds.sorted().forEach(kind -> type.addAll(List.of("--file-associations", kind.toString())));
        }
        if (windows()) {
            type.addAll(List.of("--type", "msi", "--win-menu", "--win-dir-chooser", "--win-per-user-install"));
        } else if (mac()) {
            type.addAll(List.of("--type", "dmg"));
        } else {
            type.addAll(List.of("--type", "deb", "--linux-package-name", "assay", "--linux-shortcut",
                    "--linux-menu-group", "Office", "--linux-app-category", "misc",
                    "--linux-deb-maintainer", "maintainers@users.noreply.assay.example",
                    "--linux-package-deps", "libgtk-3-0, libgl1, libxtst6, libxxf86vm1"));
        }
        run("jpackage", type);
    }

    private List<String> described() {
        String icon = windows() ? "assay.ico" : mac() ? "assay.icns" : "assay.png";
        return List.of("--app-version", version, "--vendor", "Assay", "--description",
                "Audit structured inferences over job postings", "--icon", resources.resolve(icon).toString());
    }

    /** What goes beside the program's jars. */
    private Path input() throws IOException {
        Path input = out.resolve("input");
        copy(program.resolve("lib"), input);
        copy(program.resolve("sample-data"), input.resolve("sample-data"));
        for (String name : List.of("LICENSE", "THIRD-PARTY.md", "README.md", "CHANGELOG.md")) {
            Files.copy(program.resolve(name), input.resolve(name));
        }
        return input;
    }

    private static String jar(Path input) throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("assay-.*\\.jar"))
                    .findFirst().orElseThrow();
        }
    }

    /**
     * Draws all screens once with the classes recorded, and keeps them: by the runtime, the jars, their order and their
     * places under which the program starts.
     */
    private void train(Path app) throws IOException, InterruptedException {
        List<String> jars;
        try (Stream<String> lines = Files.lines(app.resolve("assay.cfg"))) {
            jars = lines.filter(line -> line.startsWith("app.classpath=") || line.startsWith("app.mainjar="))
                    .map(line -> line.substring(line.indexOf("$APPDIR") + 8)).map(name -> app.resolve(name).toString())
                    .toList();
        }
        Path java = root().resolve(mac() ? "Contents/runtime/Contents/Home" : windows() ? "runtime" : "lib/runtime")
                .resolve("bin").resolve(windows() ? "java.exe" : "java");
        Path pictures = out.resolve("training");
        List<String> command = List.of(java.toString(), "-XX:AOTCacheOutput=" + app.resolve(CACHE), "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dassay.samples=" + app.resolve("sample-data"), "-cp",
                String.join(System.getProperty("path.separator"), jars), "dev.assay.Launcher", "snapshot", "--out",
                pictures.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(out.resolve("training.log").toFile()).start();
        if (process.waitFor() != 0 || !Files.exists(app.resolve(CACHE))) {
            throw new IOException("The cache was not made: see " + out.resolve("training.log"));
        }
    }

    private static void sameTimes(Path folder) throws IOException {
        FileTime time = FileTime.from(Long.parseLong(System.getenv(TIME)), TimeUnit.SECONDS);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    private Path root() {
        return out.resolve(mac() ? "assay.app" : "assay");
    }

    private Path app() {
        return root().resolve(mac() ? "Contents/app" : windows() ? "app" : "lib/app");
    }

    private boolean windows() {
        return system.startsWith("windows");
    }

    private boolean mac() {
        return system.startsWith("mac");
    }

    /** A source in a prepared database can be run by no program that lacks a compiler. */
    private static void withoutCompiler(Path runtime) throws IOException {
        if (Files.readString(runtime.resolve("release")).contains("compiler")) {
            throw new IllegalStateException("The runtime has a compiler: see the modules in pom.xml.");
        }
    }

    private static void run(String tool, List<String> arguments) {
        int exit = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err,
                arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException(tool + " " + String.join(" ", arguments) + " ended with " + exit);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, IOException problem) throws IOException {
                    Files.delete(left);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
