package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts are whatever shape the file gave them; asking for another shape is no error and gets nothing. */
class Pass1Test {

    private static Pass1 facts(String key, @Nullable Object fact) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put(key, fact);
        return new Pass1("p", "model", facts, "hash");
    }

    private static Pass1 fact(@Nullable Object fact) {
        return facts("ext_x", fact);
    }

    @Test
    void aTextIsGivenAsItStands() {
        assertThat(fact(" 5+ years ").text("ext_x")).isEqualTo(" 5+ years ");
        assertThat(fact("not_mentioned").text("ext_x")).isEmpty();
        assertThat(fact("Not_mentioned").text("ext_x")).isEqualTo("Not_mentioned");
        assertThat(fact(5).text("ext_x")).isEmpty();
        assertThat(fact(List.of("a")).text("ext_x")).isEmpty();
        assertThat(fact(null).text("ext_x")).isEmpty();
        assertThat(fact("a").text("ext_y")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 years", "none", "0", "null"})
    void anyWordsStateSomething(String text) {
        assertThat(fact(text).states("ext_x")).isTrue();
    }

    @Test
    void nothingIsStatedByWhatIsMissingEmptyOrNotMentioned() {
        for (@Nullable
        Object nothing : Arrays.asList(null, "", " \n", "not_mentioned", List.of())) {
            assertThat(fact(nothing).states("ext_x")).as("%s", nothing).isFalse();
        }
        assertThat(fact("a").states("ext_y")).isFalse();
    }

    /** That something is not the case, or is none, is a statement. */
    @Test
    void aNoAndAZeroState() {
        assertThat(fact(false).states("ext_x")).isTrue();
        assertThat(fact(0).states("ext_x")).isTrue();
        assertThat(fact(List.of("not_mentioned", "a")).states("ext_x")).isTrue();
        assertThat(fact(Map.of()).states("ext_x")).isTrue();
    }

    @Test
    void aNumberIsANumberOfAnySize() {
        assertThat(fact(5).number("ext_x")).isEqualTo(5.0);
        assertThat(fact(5_000_000_000L).number("ext_x")).isEqualTo(5e9);
        assertThat(fact(2.5).number("ext_x")).isEqualTo(2.5);
        assertThat(fact("5").number("ext_x")).isNull();
        assertThat(fact(null).number("ext_x")).isNull();
        assertThat(fact(5).number("ext_y")).isNull();
    }

    @Test
    void ofAListTheTextsAreGivenInTheirOrder() {
        assertThat(fact(Arrays.asList("b", 1, null, "a", List.of("c"))).texts("ext_x"))
                .containsExactly("b", "a");
        assertThat(fact("a").texts("ext_x")).isEmpty();
        assertThat(fact(null).texts("ext_x")).isEmpty();
        assertThat(fact(List.of("a")).texts("ext_y")).isEmpty();
    }

    @Test
    void onlyTrueIsTrue() {
        assertThat(fact(true).isTrue("ext_x")).isTrue();
        for (@Nullable
        Object other : Arrays.asList(false, "true", 1, null)) {
            assertThat(fact(other).isTrue("ext_x")).as("%s", other).isFalse();
        }
        assertThat(fact(true).isTrue("ext_y")).isFalse();
    }

    @Test
    void factsKeepTheOrderOfTheFileAndCannotBeChangedAfterwards() {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        for (String key : List.of("ext_z", "ext_a", "ext_m")) {
            given.put(key, null);
        }
        Pass1 read = new Pass1("p", "", given, "");
        given.clear();

        assertThat(read.facts()).containsOnlyKeys("ext_z", "ext_a", "ext_m");
        assertThat(List.copyOf(read.facts().keySet())).containsExactly("ext_z", "ext_a", "ext_m");
        assertThatThrownBy(() -> read.facts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
