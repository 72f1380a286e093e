package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.model.EvidenceStatus;
import dev.assay.schema.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Claims of silence, each planted over every labelled posting: where the label says that the posting speaks of the field,
 * they are false and must be found so; where it says that the posting is silent, they are true and must stand.
 */
@EnabledIf("present")
class PlantedSilenceTest {

    private static final Path CLAIMS = Path.of("src/test/resources/evidence/planted-silence.txt");

    static boolean present() {
        return Files.isReadable(SharedData.root().resolve("data/dev/labels.jsonl"))
                && Files.isReadable(SharedData.root().resolve("data/dev2/labels.jsonl"));
    }

    /**
     * Whether a posting is silent where its label says so: of employment it may say "full-time" outside the US, which the
     * codebook makes the same value of.
     */
    private static boolean isSilent(String field, JsonNode label) {
        return SharedData.isSilent(label) && !field.equals("w2_vs_1099");
    }

    /** Whether a posting speaks where its label has words: duties that name no level, and lead nobody, do not. */
    private static boolean isSpoken(String field, JsonNode label) {
        String value = label.get("value").asText();
        boolean byDuties = field.equals("leadership_expectation") && value.equals("ic")
                || field.equals("seniority_level") && value.equals("mid")
                        && label.get("quotes").toString().chars().noneMatch(Character::isDigit);
        return SharedData.isSpoken(label) && !byDuties;
    }

    /** How many were planted, and those that came out otherwise than they must. */
    private record Planted(int count, List<String> wrong) {

        double share() {
            return wrong.size() / (double) count;
        }
    }

    private static Planted plant(BiPredicate<String, JsonNode> where, Predicate<EvidenceStatus> isWrong)
            throws IOException {
        SharedData data = SharedData.labelled("dev", "dev2");
        Grounder grounder = new ClaimGrounder(Catalogue.shipped());
        List<String> claims = Files.readAllLines(CLAIMS).stream().filter(line -> !line.startsWith("#"))
                .toList();
        int count = 0;
        List<String> wrong = new ArrayList<>();
        for (String id : data.postings().keySet()) {
            Grounder.Grounded posting = grounder.over(data.postings().get(id), List.of());
            for (String line : claims) {
                String field = line.substring(0, line.indexOf('|')).strip();
                JsonNode label = data.labels().get(id).get(field);
                if (label == null || !where.test(field, label)) {
                    continue;
                }
                count++;
                var found = posting
                        .ground(Claims.silent(field, line.substring(line.indexOf('|') + 1).strip()));
                if (isWrong.test(found.status())) {
                    wrong.add(
                            field + " of " + id + ", " + found.status() + " by " + Claims.quotes(found) + ": "
                                    + label + " | " + line);
                }
            }
        }
        return new Planted(count, wrong);
    }

    private static void print(String what, Planted planted) {
        System.out.printf(Locale.ROOT, "%s: %d, otherwise %d (%.4f)%n", what, planted.count(),
                planted.wrong().size(),
                planted.share());
        Map<String, Integer> byField = new TreeMap<>();
        planted.wrong()
                .forEach(wrong -> byField.merge(wrong.substring(0, wrong.indexOf(" of ")), 1, Integer::sum));
        System.out.println("  by field " + byField);
    }

    @Test
    void falseClaimsOfSilenceAreContradicted() throws IOException {
        Planted planted = plant(PlantedSilenceTest::isSpoken,
                status -> status != EvidenceStatus.CONTRADICTED);
        print("planted false claims of silence", planted);

        assertThat(planted.share()).as("%s", planted.wrong()).isLessThanOrEqualTo(0.03);
    }

    @Test
    void trueClaimsOfSilenceAreNot() throws IOException {
        Planted planted = plant(PlantedSilenceTest::isSilent,
                status -> status == EvidenceStatus.CONTRADICTED);
        print("planted true claims of silence", planted);

        assertThat(planted.share()).as("%s", planted.wrong()).isLessThanOrEqualTo(0.02);
    }
}
