package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {

    private record Line(String key, String text) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 7, 8, 49, 50, 1000})
    void linesComeInOrderOfTheirKeysHoweverManyAreHeldAtOnce(int count) {
        Random random = new Random(count);
        List<Line> lines = new ArrayList<>();
        List<String> given = new ArrayList<>();
        try (SortedLines sorted = new SortedLines(7)) {
            for (int i = 0; i < count; i++) {
                Line line = new Line("key " + random.nextInt(40),
                        "línea " + i + " " + "x".repeat(random.nextInt(90)));
                lines.add(line);
                sorted.add(line.key(), line.text());
            }
            sorted.each(given::add);
            assertThat(sorted.count()).isEqualTo(count);
        }

        assertThat(given).isEqualTo(
                lines.stream().sorted(Comparator.comparing(Line::key)).map(Line::text).toList());
    }
}
