package dev.assay.review.dispute;

import static dev.assay.review.Examples.SCHEMA;
import static dev.assay.review.Examples.original;

import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import dev.assay.review.Examples;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A store whose sources differ in ways that the test says: a line {@code POSTING SOURCE CLOUD WORDS…} an answer. */
public final class DisputedStore {

    private DisputedStore() {}

    public static ReviewStore open(Path folder) {
        return H2ReviewStore.open(folder, SCHEMA, new VersionedReader("1", DisputedStore::read));
    }

    public static void take(ReviewStore store, String path, String... lines) {
        Original file = original(path, String.join("\n", lines));
        store.save(store.keep(file), read(file));
    }

    /** Everything that can be seen of every posting. */
    public static List<PostingFile> files(ReviewStore store) {
        return store.postings().stream().map(PostingSummary::id)
                .map(id -> store.posting(id).orElseThrow()).toList();
    }

    /** The fields' states alone, posting by posting. */
    public static List<?> states(ReviewStore store) {
        return files(store).stream().map(PostingFile::reviews).toList();
    }

    private static Imported read(Original original) {
        List<Posting> postings = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (String line : new String(original.bytes(), StandardCharsets.UTF_8).split("\n")) {
            String[] words = line.split(" ", 4);
            postings.add(Examples.posting(words[0]));
            InferredField cloud = new InferredField("cloud", new FieldValue.Choice(words[2]), 0.9,
                    words.length > 3 ? words[3] : "", Source.INFERRED, null, "", List.of());
            InferredField flag = new InferredField("sponsored", new FieldValue.Flag(false), 0.9, "",
                    Source.INFERRED, null, "", List.of());
            answers.add(new Answer(words[0] + "-" + words[1], words[0], new EngineId(words[1], "", ""), false,
                    "", Map.of("cloud", cloud, "sponsored", flag), "", Outcome.ACCEPTED));
        }
        return new Imported(postings.stream().distinct().toList(), List.of(), answers, List.of(),
                Outcome.ACCEPTED);
    }
}
