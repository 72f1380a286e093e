package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.Section;
import dev.assay.schema.Catalogue;
import dev.assay.schema.DataFileException;
import dev.assay.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that speak of a field, from its own file and from the concepts that tell of it. */
class CatalogueTermsTest {

    private static final String CLOUD = """
            group: {key: work, label: Work, place: 1, hue: {light: {ink: "#0a5bb5", wash: "#dbe9fb",
              mark: "#a9cdf7"}, dark: {ink: "#79b8ff", wash: "#16304f", mark: "#1f4f87"}}}
            place: 1
            label: Cloud
            question: Which?
            kind: choice
            guideline: [Look.]
            values: {aws: {label: AWS, meaning: Amazon.}}
            concepts:
              own.cloud: {tell: {cloud: [own cloud], cloud/aws: [ec2]}}
            words:
              home: title
              zones: [duties, required]
              about: [cloud platform]
              groups:
                - {named: [aws, amazon], terms: [s3]}
                - {named: [azure], terms: [blob storage]}
              terms: [cloud]
              unless: [cloud nine]
            """;
    private static final String OTHER = CLOUD
            .replaceFirst("(?s)group:.*?place: 1\n", "group: work\nplace: 2\n")
            .replaceFirst("(?s)concepts:.*",
                    "words: {parts_of: cloud, other: true, terms: [second cloud]}\n");

    private final CatalogueTerms known = new CatalogueTerms(
            Catalogue.read(Map.of("cloud.yaml", CLOUD, "other.yaml", OTHER, "silent.yaml",
                    OTHER.replace("place: 2", "place: 3").replaceFirst("words:.*\n", ""))));

    @Test
    void aFieldsTermsAreItsOwnThenThoseToldOfItThenThoseOfItsParts() {
        assertThat(known.fields()).containsExactly("cloud", "other");
        assertThat(known.of("cloud")).containsExactly("cloud", "own cloud", "s3", "ec2", "blob storage");
        assertThat(known.exceptions("cloud")).containsExactly("cloud nine");
        assertThat(known.subject("cloud")).containsExactly("cloud platform");
        assertThat(known.zones("cloud")).containsExactly("duties", "required");
        assertThat(known.home("cloud")).contains(Section.TITLE);
        assertThat(known.isBeside("cloud")).isFalse();
    }

    @Test
    void aPartHasNamesAndTermsOfItsOwn() {
        assertThat(known.parts("cloud")).containsExactly(
                new FieldTerms.Part(List.of("aws", "amazon"), List.of("s3", "ec2")),
                new FieldTerms.Part(List.of("azure"), List.of("blob storage")));
    }

    @Test
    void aFieldMayHaveThePartsOfAnother() {
        assertThat(known.parts("other")).isEqualTo(known.parts("cloud"));
        assertThat(known.of("other")).containsExactly("second cloud", "s3", "ec2", "blob storage");
        assertThat(known.isBeside("other")).isTrue();
    }

    @Test
    void ofAFieldWithoutWordsNothingIsKnown() {
        for (String field : List.of("silent", "nothing")) {
            assertThat(known.of(field)).isEmpty();
            assertThat(known.exceptions(field)).isEmpty();
            assertThat(known.subject(field)).isEmpty();
            assertThat(known.parts(field)).isEmpty();
            assertThat(known.zones(field)).isEmpty();
            assertThat(known.home(field)).isEmpty();
            assertThat(known.isBeside(field)).isFalse();
        }
    }

    @Test
    void aNoticeIsKnownByItsWordsWhateverTheFields() {
        assertThat(known.boilerplate()).contains("race", "veteran").doesNotHaveDuplicates();
    }

    @Test
    void termsOfSeveralFieldsStandOnceAndTellOfEachOfThem() {
        CatalogueTerms named = new CatalogueTerms(
                Catalogue.read(Map.of("h1b_friendly.yaml", CLOUD.replaceAll("(?m)^concepts:\\n.*\\n", ""))));

        assertThat(named.of("h1b_friendly")).contains("cloud", "unable to sponsor",
                "all work authorizations|authorisations");
    }

    @Test
    void whoKnowsOnlyTermsKnowsNothingElse() {
        FieldTerms terms = field -> List.of("term of " + field);

        assertThat(terms.of("x")).containsExactly("term of x");
        assertThat(terms.fields()).isEmpty();
        assertThat(terms.exceptions("x")).isEmpty();
        assertThat(terms.subject("x")).isEmpty();
        assertThat(terms.parts("x")).isEmpty();
        assertThat(terms.zones("x")).isEmpty();
        assertThat(terms.boilerplate()).isEmpty();
        assertThat(terms.home("x")).isEmpty();
        assertThat(terms.isBeside("x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "home: title|hom: title|\"hom\" is not known here; known are: home, zones",
            "named: [azure]|name: [azure]|\"name\" is not known here; known are: named, terms",
            "terms: [cloud]|terms: {a: b}|a text was expected here",
            "about: [cloud platform]|about: [[x]]|a text was expected here"})
    void wordsThatCannotBeReadAreToldWithTheirFileAndLine(String right, String wrong, String said) {
        Schema schema = Catalogue.read(Map.of("cloud.yaml", CLOUD.replace(right, wrong)));

        assertThatThrownBy(() -> new CatalogueTerms(schema)).isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("fields/cloud.yaml, line ").hasMessageContaining(said);
    }
}
