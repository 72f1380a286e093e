package dev.assay.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.inference.Engine;
import dev.assay.inference.AnswerSources;
import dev.assay.schema.Catalogue;
import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.sample.SampleFolder.SampleAnswer;
import dev.assay.sample.SampleFolder.SamplePosting;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three reference answers, and where the rules decide otherwise: as docs/sample-data.md lists it. */
class ReferenceAnswersTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Engine ENGINE = AnswerSources.engine("rules", SCHEMA);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "boston-home-security | timezone_focus=specific_country citizenship_required=not_mentioned"
                    + " growth_path_clarity=vague career_tracks_available=[]",
            "santa-monica-contract | primary_cloud=aws relocation_required=false"
                    + " citizenship_required=work_auth_only benefits_level=none_mentioned",
            "remote-states-ii | sub_specialty=batch_etl orchestrator_category=dbt_core career_tracks_available=[]"})
    void theRulesDecideOtherwiseWhereTheDocsSaySo(String id, String otherwise) throws IOException {
        SamplePosting sample = SampleFolder.postings().stream().filter(p -> p.id().equals(id)).findFirst()
                .orElseThrow();
        SampleAnswer given = SampleFolder.pass2Answers().stream()
                .filter(a -> a.name().equals(id + "/pass2-northwind-12b-raw.txt")).findFirst().orElseThrow();
        Answer answer = ENGINE.infer(new Posting(id, sample.title(), sample.company(), sample.location(),
                sample.description()), null);

        List<String> different = new ArrayList<>();
        for (FieldSpec field : SCHEMA.fields()) {
            JsonNode value = given.inference().findValue(field.key()).get("value");
            FieldValue inferred = answer.field(field.key()).orElseThrow().value();
            FieldValue reference = FieldValue.read(field,
                    SampleFolder.JSON.convertValue(value, Object.class));
            if (!inferred.agreesWith(reference) && !String.valueOf(inferred.plain()).equals(value.asText())) {
                different.add(field.key() + "=" + inferred.plain());
            }
        }
        assertThat(different).containsExactlyInAnyOrder(otherwise.split(" "));
    }
}
