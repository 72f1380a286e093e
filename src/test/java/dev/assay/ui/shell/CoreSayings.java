package dev.assay.ui.shell;

import dev.assay.audit.CellRisk;
import dev.assay.audit.Risk;
import dev.assay.audit.RiskReasons;
import dev.assay.evidence.GroundingReason;
import dev.assay.model.Answer;
import dev.assay.model.CellNote;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.review.CellDoubts;
import dev.assay.review.Doubt;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.saying.Saying;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All that the core says of a store's cells, and sample data in which it has something of each kind to say. */
final class CoreSayings {

    /** A posting whose answer is out of line in every way there is. */
    static final String FAULTY = "tulsa-short";

    /** The fields that it names, and one that it lacks. */
    static final List<String> FIELDS = List.of("seniority_level", "job_family", "sub_specialty",
            "leadership_expectation", "primary_cloud", "secondary_clouds", "remote_restriction",
            "h1b_friendly");

    private CoreSayings() {}

    /** The sample data beside an answer that is out of line. */
    static Path faulty(Path folder) {
        Path to = folder.resolve("sample-data");
        try (Stream<Path> files = Files.walk(Path.of("sample-data"))) {
            for (Path from : files.toList()) {
                Files.copy(from, to.resolve(Path.of("sample-data").relativize(from)));
            }
            Files.writeString(to.resolve("answers").resolve(FAULTY).resolve("pass2-faulty-1b-raw.txt"),
                    """
                            <reasoning>
                            **job_family**: data_scientist, confidence 0.40.
                            </reasoning>
                            {"inference": {
                              "seniority_and_role": {
                                "seniority_level": {"value": "emperor", "confidence": 1.5, "evidence": "ext_salary_min is 90",
                                  "source": "pass1_derived"},
                                "job_family": {"value": "data_engineer", "confidence": 0.9, "evidence":
                                  "ext_nothing_known says so", "source": "guessed"},
                                "sub_specialty": {"value": ["batch_etl"], "confidence": "0.8", "evidence": "A unicorn rode by",
                                  "source": "inferred", "mood": "good"},
                                "leadership_expectation": {"value": null, "evidence": "Pass 1 lists 'COBOL' here"}
                              },
                              "stack_and_cloud": {
                                "primary_cloud": {"value": "azure", "confidence": 0.3, "evidence":
                                  "No cloud provider is mentioned", "source": "inferred"},
                                "secondary_clouds": {"value": ["azure", "azure"], "confidence": 0.8, "evidence": ["SQL Server",
                                  "SSIS"], "source": "inferred"}
                              },
                              "work_model": {"remote_restriction": "anywhere"}
                            }}
                            """);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return to;
    }

    static Set<Saying> of(ReviewStore store) {
        Set<Saying> said = new LinkedHashSet<>();
        for (PostingSummary summary : store.postings()) {
            summary.risk().reasons().forEach(reason -> said.add(reason.said()));
            store.posting(summary.id()).ifPresent(file -> file.answers().forEach(answer -> answer.fields()
                    .values().forEach(field -> add(file, answer, field, summary.risk(), said))));
        }
        return said;
    }

    private static void add(PostingFile file, Answer answer, InferredField field, Risk risk,
            Set<Saying> said) {
        CellDoubts.of(file, answer, risk, field.field()).stream().map(Doubt::said).forEach(said::add);
        field.notes().stream().map(CellNote::said).forEach(said::add);
        file.risk(answer, field.field()).ifPresent(cell -> add(cell, said));
        Grounding grounding = field.grounding();
        if (grounding != null && !grounding.reason().isEmpty()) {
            said.add(GroundingReason.of(grounding, field.evidence(), file.pass1()));
        }
    }

    private static void add(CellRisk cell, Set<Saying> said) {
        cell.findings().forEach(finding -> said.add(finding.said()));
        cell.why().forEach(reason -> said.add(reason.said()));
        said.add(RiskReasons.line(cell.risk(), cell.why()));
    }
}
