package dev.assay.ui.shell;

import dev.assay.model.Problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.PostingSummary;
import dev.assay.saying.Saying;
import dev.assay.ui.review.queue.QueueModel;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the core says of cells, as a store gives it back, is said in German. */
class CoreInGermanTest {

    private static final Wording GERMAN = Wording.in(Language.GERMAN);
    private static final String[] KINDS = {"conflict.primary_is_secondary", "doubt.differs",
            "doubt.low-confidence", "doubt.no-confidence", "doubt.unusable",
            "evidence-status.contradicted.means", "finding.and-another", "finding.contradicted-by",
            "finding.disagreement", "finding.engine", "finding.low-confidence", "finding.missing",
            "finding.no-confidence", "finding.no-source", "finding.not-a-list", "finding.not-found",
            "finding.not-yes-or-no", "finding.null", "finding.older-value", "finding.pass1-no-fact",
            "finding.pass1-no-key", "finding.pass1-no-words", "finding.pass1-other",
            "finding.reasoning-confidence", "finding.reasoning-value", "finding.related",
            "finding.unknown-source", "grounding.no-fact", "grounding.not-there", "grounding.too-few",
            "grounding.which-fact", "note.confidence-as-text", "note.confidence-range", "note.joined",
            "note.low-confidence", "note.no-part", "note.null", "note.older-value", "note.says-only",
            "note.twice", "note.unknown-source", "risk.answers-agree", "risk.confidence",
            "risk.engine-agrees", "risk.engine-differs", "risk.no-confidence", "risk.not-found",
            "risk.value-often", "value.unknown"};

    @Test
    void reasonsDoubtsFindingsAndNotesAreSaidInGerman(@TempDir Path folder) {
        SampleWindow.services(folder.resolve("store"), List.of(CoreSayings.faulty(folder)),
                (services, store) -> {
                    Set<Saying> said = CoreSayings.of(store);

                    assertThat(said).allSatisfy(one -> {
                        assertThat(one.code()).as(one.english()).isNotEmpty();
                        assertThat(GERMAN.said(one)).isNotEqualTo(one.english());
                    });
                    Set<String> codes = new TreeSet<>();
                    said.forEach(one -> codes(one, codes));
                    assertThat(codes).as("of each kind there is one").contains(KINDS);
                    for (PostingSummary posting : store.postings()) {
                        assertThat(QueueModel.doubts(posting, GERMAN).lines())
                                .noneMatch(
                                        line -> said.stream().anyMatch(one -> line.contains(one.english())));
                    }
                });
    }

    /** Wherever they are: as the report tells them, and as the store gives them back. */
    @Test
    void remarksOnFilesAreSaidInGerman(@TempDir Path folder) {
        SampleWindow.services(folder.resolve("store"), (services, store) -> {
            List<Problem> problems = FileSayings.problems(folder, services, store);

            Set<String> codes = new TreeSet<>();
            assertThat(problems).allSatisfy(problem -> {
                for (Saying said : List.of(problem.said(), problem.advice())) {
                    assertThat(said.isEmpty() || !said.code().isEmpty()).as(said.english()).isTrue();
                    assertThat(said.isEmpty() || !GERMAN.said(said).equals(said.english()))
                            .as(said.english()).isTrue();
                    codes(said, codes);
                }
                codes(problem.where(), codes);
            });
            Set<String> never = FileSayings.codes();
            never.removeAll(codes);
            assertThat(never).as("of each kind there is one").isSubsetOf(FileSayings.NOT_MET);
        });
    }

    private static void codes(Saying said, Set<String> codes) {
        codes.add(said.code());
        said.about().stream().filter(Saying.class::isInstance).map(Saying.class::cast)
                .forEach(part -> codes(part, codes));
    }
}
