package dev.assay.vocabulary;

import dev.assay.schema.DataFileException;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The files of words that come with the program. */
public final class VocabularyFiles {

    private static final List<String> NAMES = List.of("zones.yaml", "concepts.yaml", "concepts-people.yaml",
            "concepts-terms.yaml", "concepts-work.yaml", "concepts-tech.yaml", "concepts-place.yaml",
            "places.yaml", "concepts-together.yaml");

    private VocabularyFiles() {}

    /** The names of the files that hold zones, concepts and places, in the order they are read. */
    public static List<String> names() {
        return NAMES;
    }

    /** A file's text. */
    public static String text(String name) {
        try (InputStream in = VocabularyFiles.class.getResourceAsStream("/vocabulary/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The program's own file vocabulary/" + name + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all of them say together, read once. */
    public static VocabularySpec shipped() {
        return Shipped.WORDS;
    }

    /**
     * What all of them say, with the concepts that stand in the fields' own files, for no other field speaks of them.
     *
     * @throws DataFileException if one cannot be read; the message names file, line and reason
     */
    public static VocabularySpec shipped(Schema schema) {
        VocabularySpec words = shipped();
        for (FieldSpec field : schema.fields()) {
            words = schema.part(field.key(), "concepts").map(part -> Map.of("concepts", part))
                    .map(VocabularyReader::read).map(words::with).orElse(words);
        }
        return words;
    }

    /** Read when it is first asked for. */
    private static final class Shipped {

        private static final VocabularySpec WORDS = read();

        private static VocabularySpec read() {
            VocabularySpec words = VocabularySpec.EMPTY;
            for (String name : NAMES) {
                words = words.with(VocabularyReader.read(
                        YamlNode.parse(name, text(name)).map(VocabularyReader.PARTS)));
            }
            return words;
        }
    }
}
