package dev.assay.ingest.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenJsonTest {

    @Test
    void wordsOfPythonAreChangedOnlyOutsideQuotes() {
        String python = "{'text': 'Visa: None, remote: True, ok', 'on': True, \"by\": \"it's [ False]\"}";

        assertThat(WrittenJson.of(python))
                .isEqualTo(Map.of("text", "Visa: None, remote: True, ok", "on", true, "by", "it's [ False]"));
    }
}
