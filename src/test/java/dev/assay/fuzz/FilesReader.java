package dev.assay.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files of postings and answers: of what is still there and was read before nothing is missing without a word. */
record FilesReader(String name, List<Input> seeds, Map<Input, Set<String>> read) implements FuzzedReader {

    private static final int LARGEST = 40_000;

    /** @param which the files by their names */
    static FilesReader of(String name, Predicate<String> which) {
        List<Input> seeds = all().stream().filter(input -> which.test(input.path())).toList();
        Map<Input, Set<String>> read = new HashMap<>();
        for (Input seed : seeds) {
            Read sound = Read.of(seed);
            // of what a shape calls unneeded, only long texts are told where they are not read
            String words = seed.path().startsWith("shapes/") ? sound.texts() : sound.words();
            Set<String> known = new HashSet<>(Read.wordsIn(seed.bytes()));
            known.removeIf(word -> !words.contains(word));
            read.put(seed, known);
        }
        return new FilesReader(name, seeds, read);
    }

    /** The sample data, and files that are made up for this. */
    static List<Input> all() {
        List<Input> inputs = new ArrayList<>(MadeFiles.all());
        try (Stream<Path> files = Files.walk(Path.of("sample-data"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = Path.of("sample-data").relativize(file).toString().replace('\\', '/');
                if (Files.size(file) < LARGEST && !path.endsWith(".md") || path.endsWith("markdown.md")
                        || path.endsWith("matter.md")) {
                    inputs.add(new Input(path, Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inputs;
    }

    @Override
    public String fault(Input seed, Input damaged) {
        Read now = Read.of(damaged);
        String fault = now.fault();
        if (!fault.isEmpty() || !now.isSilent() || mayHideWords(damaged)) {
            return fault;
        }
        Set<String> there = Read.wordsIn(damaged.bytes());
        String words = now.words();
        for (String word : read.getOrDefault(seed, Set.of())) {
            if (there.contains(word) && !words.contains(word)) {
                return "\"" + word + "\" is missing, and nothing told";
            }
        }
        return "";
    }

    /** Where words may stand for a browser alone, packed, or beside others in two bytes a letter, so that they cannot be looked for. */
    private static boolean mayHideWords(Input damaged) {
        if (Mutation.isZip(damaged.bytes()) || Mutation.isGzip(damaged.bytes())) {
            return true;
        }
        for (byte one : damaged.bytes()) {
            if (one == '<' || one == 0) {
                return true;
            }
        }
        return false;
    }
}
