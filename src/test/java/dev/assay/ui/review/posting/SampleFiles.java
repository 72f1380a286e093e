package dev.assay.ui.review.posting;

import dev.assay.evidence.ClaimGrounder;
import dev.assay.evidence.Grounder;
import dev.assay.inference.AnswerSources;
import dev.assay.inference.Engine;
import dev.assay.ingest.OriginalReader;
import dev.assay.model.Answer;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.review.PostingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Postings from a folder's files, with their answers grounded and those of the program's own engine. */
final class SampleFiles {

    private SampleFiles() {}

    static List<PostingFile> read(Path folder) throws IOException {
        OriginalReader reader = new OriginalReader(PostingFixture.SCHEMA);
        List<Imported> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.add(reader
                        .read(new Original(folder.relativize(file).toString(), Files.readAllBytes(file))));
            }
        }
        Map<String, Posting> postings = new LinkedHashMap<>();
        all.forEach(read -> read.postings().forEach(posting -> postings.merge(posting.id(), posting,
                (one, other) -> one.hasText() ? one : other)));
        Engine engine = AnswerSources.engine(AnswerSources.DEFAULT, PostingFixture.SCHEMA);
        return postings.values().stream().map(posting -> file(posting, all, engine)).toList();
    }

    private static PostingFile file(Posting posting, List<Imported> all, Engine engine) {
        List<Pass1> pass1 = all.stream().flatMap(read -> read.pass1().stream())
                .filter(facts -> facts.postingId().equals(posting.id())).toList();
        Grounder.Grounded grounded = new ClaimGrounder().over(posting, pass1);
        List<Answer> answers = new ArrayList<>();
        all.stream().flatMap(read -> read.answers().stream())
                .filter(answer -> answer.postingId().equals(posting.id()))
                .forEach(answer -> answers.add(ground(answer, grounded)));
        answers.add(engine.infer(posting, pass1.isEmpty() ? null : pass1.getFirst()));
        return new PostingFile(posting, pass1, answers, Map.of());
    }

    private static Answer ground(Answer answer, Grounder.Grounded grounded) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        answer.fields().forEach((key, field) -> fields.put(key, field.withGrounding(grounded.ground(field))));
        return answer.withFields(fields);
    }
}
