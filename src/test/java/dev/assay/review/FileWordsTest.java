package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that stand in journals, exports and {@code apply} for what was decided, how and why: others script against them. */
@Isolated
class FileWordsTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(before);
    }

    @Test
    void theyAreTheOnesThatOthersScriptAgainst() {
        assertThat(Arrays.stream(DecisionKind.values()).map(DecisionKind::key)).containsExactly("accept",
                "override", "unsure", "evidence", "clear", "undo", "redo");
        assertThat(Arrays.stream(Basis.values()).map(Basis::key)).containsExactly("seen", "group", "posting",
                "ruling", "sample", "bulk", "unknown");
        assertThat(Arrays.stream(ReasonCode.values()).map(ReasonCode::key)).containsExactly("wrong_value",
                "wrong_evidence", "ambiguous_posting", "guideline_unclear", "not_stated");
    }

    @Test
    void eachIsReadAsItIsWritten() {
        for (DecisionKind kind : DecisionKind.values()) {
            assertThat(DecisionKind.of(kind.key())).contains(kind);
        }
        for (Basis basis : Basis.values()) {
            assertThat(Basis.of(basis.key())).contains(basis);
        }
        for (ReasonCode reason : ReasonCode.values()) {
            assertThat(ReasonCode.of(reason.key())).contains(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ACCEPT", " accept", "SEEN", "Ruling", "wrong value", "nonsense"})
    void nothingElseIsReadAsOne(String word) {
        assertThat(DecisionKind.of(word)).isEmpty();
        assertThat(Basis.of(word)).isEmpty();
        assertThat(ReasonCode.of(word)).isEmpty();
    }

    /** In Turkish, a capital I has no dot below. */
    @ParameterizedTest
    @ValueSource(strings = {"tr", "az", "lt", "en"})
    void theyAreTheSameInEveryLocale(String language) {
        Locale.setDefault(Locale.of(language));

        assertThat(DecisionKind.EVIDENCE.key()).isEqualTo("evidence");
        assertThat(Basis.RULING.key()).isEqualTo("ruling");
        assertThat(ReasonCode.AMBIGUOUS_POSTING.key()).isEqualTo("ambiguous_posting");
    }

    @Test
    void onlyRulingsAndBulkAcceptingDecideOnCellsThatNobodyLookedAt() {
        assertThat(Arrays.stream(Basis.values()).filter(Basis::isOfMany)).isEqualTo(
                List.of(Basis.RULING, Basis.BULK));
    }

    @Test
    void aReasonHasWordsForPeople() {
        assertThat(Arrays.stream(ReasonCode.values()).map(ReasonCode::label)).doesNotHaveDuplicates()
                .allMatch(label -> Character.isUpperCase(label.charAt(0)) && !label.contains("_"));
    }
}
