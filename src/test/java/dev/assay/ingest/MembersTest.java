package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ingest.Members.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The members of an object, found by names however they are written, and what of them nobody read. */
class MembersTest {

    private static Members of(@Nullable Object... keysAndValues) {
        Map<@Nullable Object, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Members(object);
    }

    private static List<String> left(Members members) {
        return members.left().stream().map(Member::key).toList();
    }

    @Test
    void aNameIsFoundWhateverItsCaseAndSigns() {
        Members members = of("Job-Title", "Engineer", "COMPANY NAME", "Acme");

        assertThat(members.text(List.of("jobtitle"))).isEqualTo("Engineer");
        assertThat(members.text(List.of("companyname"))).isEqualTo("Acme");
        assertThat(left(members)).isEmpty();
        assertThat(members.texts()).containsExactly("Engineer", "Acme");
    }

    @Test
    void theFirstNameThatSaysAnythingIsReadAndTheOthersAreLeft() {
        Members members = of("description", " ", "text", null, "body", "We use AWS.", "content", "More.");

        assertThat(members.text(List.of("description", "text", "body", "content"))).isEqualTo("We use AWS.");
        assertThat(left(members)).containsExactly("description", "text", "content");
    }

    @Test
    void aWordForNothingIsNotRead() {
        Members members = of("company", "N/A");

        assertThat(members.text(List.of("company"))).isEmpty();
        assertThat(left(members)).containsExactly("company");
    }

    @Test
    void whatNoReadingMakesSomethingOfIsLeft() {
        Members members = of("engine", "odd", "Engine", 7);

        assertThat(members.<Integer>read(List.of("engine"),
                member -> member.value() instanceof Integer number ? number : null)).isEqualTo(7);
        assertThat(left(members)).containsExactly("engine");
    }

    @Test
    void ofTwoThatFallTogetherTheSecondKnowsTheFirst() {
        Members members = of("Title", "a", "ti_tle", "b", "company", "c");

        assertThat(members.sameName("ti_tle")).isEqualTo("Title");
        assertThat(members.sameName("Title")).isNull();
        assertThat(members.sameName("company")).isNull();
        assertThat(members.all("title")).extracting(Member::value).containsExactly("a", "b");
        members.markRead(List.of("title"));
        assertThat(left(members)).containsExactly("company");
    }

    @Test
    void nullIsThereAndSaysNothing() {
        Members members = of("title", null);

        assertThat(members.has(List.of("title"))).isFalse();
        assertThat(left(members)).containsExactly("title");
    }

    @Test
    void anObjectThatStandsForOneTextNamesIt() {
        assertThat(of("id", 7, "Display Name", "Acme").own()).extracting(Member::key)
                .isEqualTo("Display Name");
        assertThat(of("id", 7, "name", " ").own()).isNull();
    }
}
