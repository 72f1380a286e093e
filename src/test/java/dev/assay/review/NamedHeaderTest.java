package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EngineId;
import dev.assay.model.Outcome;
import dev.assay.model.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedHeaderTest {

    private static NamedHeader in(String... reasonings) {
        return NamedHeader.in(java.util.stream.IntStream.range(0, reasonings.length)
                .mapToObj(i -> new Answer("r" + i, "p", new EngineId("model-" + i, "", ""), false,
                        reasonings[i],
                        Map.of(), "", Outcome.ACCEPTED))
                .toList());
    }

    @Test
    void takesTheFirstLinesThatNameThem() {
        assertThat(in("""
                Let me look at the posting.
                - Title: Senior Data Engineer
                - **Company:** Larkfield Water
                * Location: Lyon, FR (hybrid)
                ### seniority_level
                - Title: something else
                """)).isEqualTo(new NamedHeader("Senior Data Engineer", "Larkfield Water",
                "Lyon, FR (hybrid)", "model-0"));
    }

    @Test
    void takesQuotesAndEmphasisOff() {
        assertThat(in("**Job Title**: \"Data Engineer II\"\n**Company Name:** `Oak`")).isEqualTo(
                new NamedHeader("Data Engineer II", "Oak", "", "model-0"));
    }

    @Test
    void goesOnToTheAnswerThatNamesAny() {
        assertThat(in("", "Nothing here. The title says senior.", "Title: Baker").by()).isEqualTo("model-2");
        assertThat(in("Company: not mentioned\nLocation: Unknown\nTitle: N/A")).isEqualTo(NamedHeader.NONE);
        assertThat(in()).isEqualTo(NamedHeader.NONE);
    }

    @Test
    void aSentenceAboutATitleNamesNone() {
        assertThat(
                in("The title: it clearly says \"Senior\".\nseniority_level\n- Title explicitly says senior"))
                .isEqualTo(NamedHeader.NONE);
        assertThat(in("Title: " + "long ".repeat(60))).isEqualTo(NamedHeader.NONE);
    }
}
