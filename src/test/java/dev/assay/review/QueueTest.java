package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.review.FieldReview.State;
import dev.assay.saying.Saying;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueTest {

    private static PostingSummary posting(String id, long order, double risk, State state, String code) {
        return new PostingSummary(id, order, "Senior DATA Engineer", "İpek & Söhne " + id,
                List.of(State.ACCEPTED, state), 1,
                true, new Risk(risk, List.of(new Risk.Reason("cloud", code, Saying.plain(""), risk))));
    }

    private final PostingSummary first = posting("p1", 0, 1, State.UNDECIDED, "low_confidence");
    private final PostingSummary second = posting("p2", 1, 3, State.UNSURE, "contradicted");
    private final PostingSummary third = posting("p3", 2, 1, State.OVERRIDDEN, "other");

    @Test
    void ordersAsLoadedOrByRisk() {
        assertThat(List.of(third, second, first)).isSortedAccordingTo(QueueOrder.AS_LOADED.reversed());
        assertThat(List.of(third, first, second).stream().sorted(QueueOrder.RISKIEST_FIRST))
                .containsExactly(second, first, third);
    }

    @Test
    void filters() {
        List<PostingSummary> all = List.of(first, second, third);
        assertThat(all.stream().filter(QueueFilter.ALL)).isEqualTo(all);
        assertThat(all.stream().filter(new QueueFilter("", true, ""))).containsExactly(first);
        assertThat(all.stream().filter(new QueueFilter("", false, QueueFilter.CONTRADICTED)))
                .containsExactly(second);
        assertThat(all.stream().filter(new QueueFilter("", true, QueueFilter.CONTRADICTED))).isEmpty();
    }

    @Test
    void findsAllWordsInAnyCase() {
        List<PostingSummary> all = List.of(first, second, third);
        assertThat(all.stream().filter(new QueueFilter("  data  söhne ", false, ""))).isEqualTo(all);
        assertThat(all.stream().filter(new QueueFilter("ENGINEER P3", false, ""))).containsExactly(third);
        assertThat(all.stream().filter(new QueueFilter("İPEK", false, ""))).isEqualTo(all);
        assertThat(all.stream().filter(new QueueFilter("data scientist", false, ""))).isEmpty();
    }

    @Test
    void findsWordsHoweverTheyAreWritten() {
        PostingSummary posting = new PostingSummary("p9", 9, "Women\u2019s Full\u2011Time Data\u00A0Engineer",
                "Cafe\u0301 Stra\u00DFe", third.states(), 1, true, third.risk());
        for (String typed : List.of("women's", "full-time", "data engineer", "caf\u00E9", "cafe",
                "strasse")) {
            assertThat(new QueueFilter(typed, false, "").test(posting)).as(typed).isTrue();
        }
    }

    /** What the queue shows is what is found, however the file wrote it. */
    @Test
    void findsTheWordsThatAreShownForWhatAFileWroteInHtml() {
        PostingSummary posting = new PostingSummary("p9", 9, "R&amp;D Engineer", "Kestrel &amp; S&ouml;hne",
                third.states(), 1, true, third.risk());
        for (String typed : List.of("r&d", "kestrel & söhne", "engineer", "p9")) {
            assertThat(new QueueFilter(typed, false, "").test(posting)).as(typed).isTrue();
        }
        assertThat(new QueueFilter("amp", false, "").test(posting)).isFalse();
    }

    @Test
    void ofTwoThatAreEquallyRiskyTheOneLoadedFirstComesFirst() {
        assertThat(QueueOrder.RISKIEST_FIRST.compare(first, third)).isNegative();
        assertThat(QueueOrder.RISKIEST_FIRST.compare(third, first)).isPositive();
        assertThat(QueueOrder.RISKIEST_FIRST.compare(first, first)).isZero();
    }
}
