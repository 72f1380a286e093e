package dev.assay.evidence;

import dev.assay.model.Grounding;
import dev.assay.model.Pass1;
import dev.assay.saying.Saying;
import dev.assay.text.Mojibake;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why evidence stands as it does, where its status alone does not say it. */
public final class GroundingReason {

    static final Saying NO_EVIDENCE = Saying.of("grounding.no-evidence");
    static final Saying NO_TEXT = Saying.of("grounding.no-text");
    static final Saying NO_TEXT_FOR_SILENCE = Saying.of("joined.sentences", NO_TEXT,
            Saying.of("grounding.no-silence"));
    static final Saying TOO_FEW = Saying.of("grounding.too-few");
    static final Saying BESIDE_POSTING = Saying.of("grounding.beside-posting");
    static final Saying NO_PASS1 = Saying.of("grounding.no-pass1");
    static final Saying WHICH_FACT = Saying.of("grounding.which-fact");

    /** By the sentence that is kept. */
    private static final Map<String, Saying> FIXED = Stream.of(NO_EVIDENCE, NO_TEXT, NO_TEXT_FOR_SILENCE,
            TOO_FEW,
            BESIDE_POSTING, Saying.of("grounding.no-rules"), NO_PASS1, withoutText(NO_PASS1), WHICH_FACT,
            withoutText(WHICH_FACT)).collect(Collectors.toMap(Saying::english, Function.identity()));

    private GroundingReason() {}

    /**
     * What a grounding's reason, which is kept in English, comes from; that very sentence where it is none of these.
     *
     * @param evidence the evidence that was looked for
     * @param pass1 the Pass 1 results of its posting
     */
    public static Saying of(Grounding grounding, String evidence, List<Pass1> pass1) {
        Saying fixed = FIXED.get(grounding.reason());
        if (fixed != null) {
            return fixed;
        }
        Saying lacking = lacking(absent(grounding.pass1(), new Pass1Claims(pass1)));
        Saying missing = missing(Quotes.of(Mojibake.repair(evidence.strip())).stream()
                .map(Verbatim::core).filter(core -> grounding.reason().contains(quoted(core).english()))
                .toList());
        return Stream.of(lacking, withoutText(lacking), missing)
                .filter(one -> one.english().equals(grounding.reason())).findFirst()
                .orElseGet(() -> Saying.plain(grounding.reason()));
    }

    static List<String> absent(List<String> cited, Pass1Claims facts) {
        return cited.stream().filter(key -> !facts.has(key)).toList();
    }

    /** @param missing the facts that are cited and not there */
    static Saying lacking(List<String> missing) {
        return Saying.of("grounding.no-fact", String.join(", ", missing));
    }

    /** @param pieces what is quoted and does not stand in the posting */
    static Saying missing(List<String> pieces) {
        return Saying.of("grounding.not-there", Saying.joined("joined.comma",
                pieces.stream().map(GroundingReason::quoted).toList()));
    }

    private static Saying quoted(String piece) {
        return Saying.of("value.quoted", piece);
    }

    static Saying withoutText(Saying reason) {
        return Saying.of("joined.sentences", reason, NO_TEXT);
    }
}
