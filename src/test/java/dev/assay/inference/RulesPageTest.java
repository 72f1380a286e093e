package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.Catalogue;
import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of docs/rules.md does what the page says. */
class RulesPageTest {

    private static final Schema SCHEMA = Catalogue.shipped();

    @Test
    void theExampleCanBeUsedAsItStands() throws IOException {
        String page = Files.readString(Path.of("docs/rules.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        OwnRules own = RulesEngine.own(SCHEMA, "rules.md", page.substring(start, page.indexOf("```", start)));
        Posting posting = new Posting("p", "Data Engineer", "", "",
                "## Responsibilities\n- Run our own small data centre\n- Load Firebolt every night");

        assertThat(own.changes()).contains("rule mine.cloud of primary_cloud added",
                "rule cloud.silent of primary_cloud replaced",
                "rule cloud.preferred of primary_cloud removed",
                "concept store.warehouse replaced", "concept house.cloud added");
        assertThat(own.engine().infer(posting, null).field("primary_cloud").orElseThrow().value())
                .isEqualTo(new FieldValue.Choice("on_prem"));
        assertThat(own.engine().infer(posting, null).field("storage_layer").orElseThrow().value())
                .isEqualTo(new FieldValue.Choice("warehouse"));
    }
}
