package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside an answer or in a list is read, or told; and nothing is taken for what it is not. */
class NothingLeftOutTest {

    private static final String CELL = "{\"seniority_level\": {\"value\": \"senior\", \"confidence\": 0.9,"
            + " \"evidence\": \"five years\"}}";

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"object":"chat.completion.chunk","choices":[{"delta":{"reasoning_content":#}}]} | {"object":"chat.completion.chunk","choices":[{"delta":{"content":#}}]}
            {"object":"chat.completion.chunk","choices":[{"delta":{"reasoning":#}}]}         | {"object":"chat.completion.chunk","choices":[{"delta":{"content":#}}]}
            {"type":"content_block_delta","delta":{"type":"thinking_delta","thinking":#}}    | {"type":"content_block_delta","delta":{"type":"text_delta","text":#}}
            {"done":false,"message":{"role":"assistant","thinking":#}}                       | {"done":false,"message":{"role":"assistant","content":#}}
            """)
    void whatAModelThinksInAStreamIsItsReasoning(String thought, String said) {
        String begin = thought.startsWith("{\"type\"")
                ? "data: {\"type\":\"message_start\",\"message\":{\"id\":\"m1\"}}\n\n"
                : "";
        Imported read = Samples.read("p1.txt",
                begin + "data: " + thought.replace("#", "\"Five years, \"") + "\n\ndata: "
                        + thought.replace("#", "\"so senior.\"") + "\n\ndata: "
                        + said.replace("#", quoted(CELL)) + "\n\n");

        assertThat(read.answers()).as(read.problems().toString()).hasSize(1);
        assertThat(read.answers().getFirst().reasoning()).isEqualTo("Five years, so senior.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"error\":{\"message\":\"The server was overloaded\",\"type\":\"server_error\"}}",
            "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"The server was overloaded\"}}",
            "{\"error\":\"The server was overloaded\"}"})
    void aFailureInAStreamIsTold(String failure) {
        Imported read = Samples.read("p1.txt",
                "data: {\"object\":\"chat.completion.chunk\",\"choices\":[{\"delta\":"
                        + "{\"content\":" + quoted(CELL) + "}}]}\n\ndata: " + failure + "\n\n");

        assertThat(read.answers()).hasSize(1);
        assertThat(read.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(read.problems().toString()).contains("tells of a failure: The server was overloaded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw_output,parsed_output", "response_raw,response_json",
            "final_answer,model_answer"})
    void whatWasDoneWithAnAnswerIsNoModel(String columns) {
        String cell = '"' + CELL.replace("\"", "\"\"") + '"';
        Imported read = Samples.read("a.csv", "id,title,description," + columns
                + "\np1,Engineer,We move data about.," + cell + "," + cell + "\n");

        assertThat(read.answers()).isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.engine().name()).isEqualTo("unnamed model"));
    }

    @Test
    void aModelIsOneStill() {
        String cell = '"' + CELL.replace("\"", "\"\"") + '"';
        Imported read = Samples.read("a.csv",
                "id,title,description,gpt-4o_response,heron_raw\np1,Engineer,We move data.,"
                        + cell + "," + cell + "\n");

        assertThat(read.answers()).extracting(answer -> answer.engine().name()).containsExactly("gpt-4o",
                "heron");
    }

    @Test
    void aPostingWhosePartsAreListsIsOne() {
        Imported read = Samples.read("p.json",
                "{\"description\": [\"We move data.\", \"You write it down.\"], \"benefits\": [\"Tea\", \"Trains\"]}");

        assertThat(read.postings()).hasSize(1);
        assertThat(read.postings().getFirst().description()).contains("We move data.")
                .contains("You write it down.");
        assertThat(read.problems().toString()).contains("benefits");
        assertThat(Samples
                .read("p.json", "{\"id\": [1, 2], \"description\": [\"We move data.\", \"We count.\"]}")
                .postings()).hasSize(2);
    }

    @Test
    void aSectionWhoseWordsStandElsewhereKeepsItsHeading() {
        Imported read = Samples.read("p.json", "{\"id\": \"p1\", \"title\": \"Engineer\", \"company\": \"A\","
                + " \"description\": \"We move data with SQL all day.\", \"requirements\": \"SQL\","
                + " \"benefits\": \"Tea\"}");

        assertThat(read.postings().getFirst().description()).contains("Requirements:\nSQL");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAModelAddsBehindItsAnswerIsTold(boolean escaped) {
        String said = (escaped ? CELL.replace("\"", "\\\"") : CELL) + "\n\nIts salary could not be seen.";
        Imported read = Samples.read("a.jsonl",
                "{\"posting_id\": \"p1\", \"response\": " + quoted(said) + "}\n"
                        + "{\"posting_id\": \"p2\", \"response\": " + quoted(said) + "}\n");

        assertThat(read.answers()).hasSize(2);
        assertThat(read.problems().toString()).contains("A text after the JSON of response was not read")
                .contains("Its salary could not be seen.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Decimal('0.9')                                                    | 0.9
            np.float64(0.9)                                                   | 0.9
            uuid.UUID('6b2b')                                                 | "6b2b"
            datetime.date(2024, 1, 2)                                         | "2024-01-02"
            datetime.datetime(2024, 1, 2, 3, 4)                               | "2024-01-02T03:04"
            datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc) | "2024-01-02T03:04:05"
            datetime.time(3, 4)                                               | "03:04"
            Timestamp('2024-01-02')                                           | "2024-01-02"
            OrderedDict([('a', 1)])                                           | [["a",1]]
            Point(1, 2)                                                       | [1,2]
            Cell(value='x', seen=None)                                        | {"value":"x","seen":null}
            Cell()                                                            | {}
            """)
    void aCallOfPythonIsItsValue(String written, String value) {
        PythonText text = PythonText.of("{'v': " + written + ", 'w': 1}");

        assertThat(text).isNotNull();
        assertThat(text.json().replaceAll("\\s(?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)", "").replace('\'', '"'))
                .isEqualTo("{\"v\":" + value + ",\"w\":1}");
    }

    @Test
    void anAnswerWithCallsInItIsRead() {
        Imported read = Samples.read("p1.txt",
                "{'seniority_level': {'value': 'senior', 'confidence': Decimal('0.9'),"
                        + " 'evidence': 'five years'}, 'asked': datetime.date(2024, 1, 2)}");

        assertThat(read.answers()).hasSize(1);
        assertThat(read.answers().getFirst().fields().get("seniority_level").confidence()).isEqualTo(0.9);
        assertThat(List.of(read.problems().toString()))
                .allSatisfy(told -> assertThat(told).contains("2024-01-02"));
    }
}
