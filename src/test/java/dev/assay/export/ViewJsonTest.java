package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.review.Extent;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A view is handed on as JSON whole, and what is none is refused. */
class ViewJsonTest {

    private static final List<String> TEXTS = List.of("", "aws", "a\"b\\c\n", "\ud83d\udee0 \u00fc", "null",
            "\u0000", "true");

    private final ViewJson json = new ViewJson();

    private static QueueView view(Random random) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> kinds = new HashSet<>();
            for (int i = random.nextInt(6); i > 3; i--) {
                kinds.add(TEXTS.get(random.nextInt(TEXTS.size())));
            }
            if (!kinds.isEmpty()) {
                chosen.put(facet, kinds);
            }
        }
        double least = random.nextDouble();
        return new QueueView("mine",
                new FacetQuery(TEXTS.get(random.nextInt(TEXTS.size())), chosen,
                        new Extent(least, least + (1 - least) * random.nextDouble()), Extent.ANY),
                TEXTS.get(random.nextInt(TEXTS.size())),
                QueueOrder.values()[random.nextInt(QueueOrder.values().length)]);
    }

    @Test
    void comesBackAsItWasWritten() {
        Random random = new Random(29);
        for (int i = 0; i < 500; i++) {
            QueueView view = view(random);
            String written = json.write(view);

            assertThat(json.read("mine", written)).as(written).isEqualTo(view);
            assertThat(json.write(json.read("mine", written))).isEqualTo(written);
        }
    }

    /** What was kept by another version, or by hand, is no view of fewer things than it says. */
    @ParameterizedTest
    @ValueSource(strings = {"", "7", "[]", "{}", "null", "{\"order\":\"as_loaded\",\"facets\":[1]}",
            "{\"order\":\"as_loaded\",\"facets\":\"state\"}", "{\"order\":\"sideways\"}",
            "{\"order\":\"as_loaded\",\"facets\":{\"mood\":[\"good\"]}}",
            "{\"order\":\"as_loaded\",\"facets\":{\"state\":\"unsure\"}}",
            "{\"order\":\"as_loaded\",\"risk\":\"high\"}", "{\"order\":\"as_loaded\"} {}",
            "{\"order\":\"as_loaded\",\"risk\":[0.9,0.1]}", "{\"order\":\"as_loaded\",\"words\":[\"a\"]}"})
    void whatIsNoViewIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> json.read("mine", text));
    }
}
