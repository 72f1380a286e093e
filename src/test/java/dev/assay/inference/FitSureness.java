package dev.assay.inference;

import dev.assay.evaluation.GoldPosting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes {@code sureness.yaml}: how often each field and rule was right on the labelled postings, each judged
 * without the rules that only it speaks for, once with and once without the wordings that only it speaks for, and
 * the mean of both taken. Run {@link #main} with the labelled postings beside the project.
 */
public final class FitSureness {

    private static final String HEAD = """
            # How often each field and rule was right on labelled postings: [right, of]. Each of the 110 postings was
            # judged without the rules that only it speaks for, once with and once without the wordings that only it
            # speaks for; these are the means of both, for what the postings in view gave the rules would flatter them.
            # Confidence is a rule's count drawn towards its field's, and that towards the count of all, the more so
            # the fewer there are. Written by FitSureness, among the tests.
            sureness:
            """;

    private FitSureness() {}

    public static void main(String[] args) throws IOException {
        LabelledPostings data = LabelledPostings.all();
        HeldBack heldBack = new HeldBack(data);
        Map<String, double[]> counts = new LinkedHashMap<>();
        counts.put("all", new double[2]);
        LabelledPostings.SCHEMA.fields().forEach(field -> counts.put(field.key(), new double[2]));
        for (GoldPosting gold : data.gold) {
            for (boolean wordings : new boolean[]{false, true}) {
                SurenessCounts.add(heldBack.decide(gold.postingId(), Set.of(gold.postingId()), wordings),
                        gold, 0.5,
                        counts);
            }
        }
        StringBuilder text = new StringBuilder(HEAD);
        counts.forEach((name, count) -> text.append(
                String.format(Locale.ROOT, "  %s: [%.1f, %.1f]%n", name, count[0], count[1])));
        Files.writeString(Path.of("src/main/resources/rules/sureness.yaml"), text, StandardCharsets.UTF_8);
    }
}
