package dev.assay.ui.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EngineId;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Run;
import dev.assay.ui.Workbench;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasoningModelTest {

    private final Posting posting = new Posting("1", "Data Engineer", "Acme", "Oslo", "Text.");
    private final Run silent = run("rules", true, "");
    private final Run heron = run("heron", false, "**Stack**\n- Airflow\n- dbt");
    private final Run crane = run("crane", false, "No doubt here.");

    @Test
    void followsTheJudgedAnswerWhereItHasReasoning() {
        Workbench bench = PostingFixture.bench(PostingFixture.file(posting, List.of(), heron, crane, silent));
        ReasoningModel model = model(bench);
        bench.load();

        assertThat(model.runsProperty().get()).containsExactly(heron, crane);
        assertThat(model.chosenProperty().get()).isSameAs(heron);
        assertThat(model.pageProperty().get().text()).isEqualTo("Stack\nAirflow\ndbt");
        bench.judge(crane);
        assertThat(model.pageProperty().get().text()).isEqualTo("No doubt here.");
        bench.judge(silent);
        assertThat(model.chosenProperty().get()).isNull();
        assertThat(model.emptyTextProperty().get()).contains("rules", "writes no reasoning",
                "Choose a model");
        model.chosenProperty().set(heron);
        assertThat(model.pageProperty().get().text()).startsWith("Stack");
    }

    @Test
    void saysWhyThereIsNothingToRead() {
        Workbench bench = PostingFixture.bench(PostingFixture.file(posting, List.of()));
        ReasoningModel model = model(bench);
        bench.load();
        assertThat(model.emptyTextProperty().get()).contains("no answer for this posting");

        Workbench other = PostingFixture
                .bench(PostingFixture.file(posting, List.of(), run("owl", false, " ")));
        ReasoningModel bare = model(other);
        other.load();
        assertThat(bare.emptyTextProperty().get()).isEqualTo("The answer of owl came without reasoning.");
    }

    private static ReasoningModel model(Workbench bench) {
        return new ReasoningModel(bench, new PostingModel(bench, PostingFixture.AT_ONCE),
                PostingFixture.AT_ONCE);
    }

    private static Run run(String name, boolean local, String reasoning) {
        return new Run(name, "1", new EngineId(name, "", ""), local, reasoning, Map.of(), "",
                Outcome.ACCEPTED);
    }
}
