package dev.assay.audit;

import dev.assay.model.FieldValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may tell whether a cell of one answer is wrong: all that its risk is worked out from, and no one's texts.
 *
 * @param field the field's key
 * @param value what is said, as {@link SignalReader#key}
 * @param local whether an engine of ours said it
 * @param source who said it
 * @param with who else, of those whose answers came in files, says the same
 * @param against who of them says otherwise
 * @param other what most of those against it say; empty where there are none
 * @param confidence as stated; null where none is
 * @param withConfidence the mean of those who say the same; null where there are none, or none stated any
 * @param againstConfidence the mean of those who say otherwise
 * @param engine what our engine says; empty where it says nothing, or it is the one that is judged
 * @param engineSure how sure it is, 0 to 1
 * @param text whether the posting's text is there
 * @param status how the evidence stands, as {@link dev.assay.model.EvidenceStatus}; empty where unknown
 * @param origin what the value was taken from, as far as it is known
 * @param guarded how many guarded words the evidence has, 3 at most
 * @param silence whether the evidence speaks of silence
 * @param findings the codes of what checks noticed about it
 */
public record CellSignals(String field, String value, boolean local, String source, List<String> with,
        List<String> against, String other, @Nullable Double confidence, @Nullable Double withConfidence,
        @Nullable Double againstConfidence, String engine, double engineSure, boolean text, String status,
        String origin, int guarded, boolean silence, List<String> findings) {

    private static final char PARTS = '|';
    private static final char ITEMS = ',';
    private static final int COUNT = 18;

    public CellSignals {
        with = List.copyOf(with);
        against = List.copyOf(against);
        findings = List.copyOf(findings);
    }

    /** Whether another value is meant than the one that is said. */
    public boolean differsFrom(FieldValue decided) {
        return !value.equals(part(SignalReader.key(decided)));
    }

    int peers() {
        return with.size() + against.size();
    }

    /** All of it in a line. */
    public String line() {
        return String.join(String.valueOf(PARTS), part(field), part(value), flag(local), part(source),
                list(with),
                list(against), part(other), number(confidence), number(withConfidence),
                number(againstConfidence),
                part(engine), number(engineSure), flag(text), part(status), part(origin),
                Integer.toString(guarded),
                flag(silence), list(findings));
    }

    /** Reads back what {@link #line} wrote. */
    public static CellSignals of(String line) {
        String[] part = line.split("\\" + PARTS, -1);
        if (part.length != COUNT) {
            throw new IllegalArgumentException("These are no signals: " + part.length + " parts");
        }
        Double sure = number(part[11]);
        return new CellSignals(part[0], part[1], flag(part[2]), part[3], list(part[4]), list(part[5]),
                part[6],
                number(part[7]), number(part[8]), number(part[9]), part[10], sure == null ? 0 : sure,
                flag(part[12]),
                part[13], part[14], Integer.parseInt(part[15]), flag(part[16]), list(part[17]));
    }

    private static String part(String text) {
        return text.replace(PARTS, '/').replace(ITEMS, ';');
    }

    private static String list(List<String> items) {
        return items.stream().map(CellSignals::part).collect(Collectors.joining(String.valueOf(ITEMS)));
    }

    private static List<String> list(String part) {
        return part.isEmpty() ? List.of() : Arrays.asList(part.split(String.valueOf(ITEMS)));
    }

    private static String flag(boolean yes) {
        return yes ? "1" : "";
    }

    private static boolean flag(String part) {
        return !part.isEmpty();
    }

    private static String number(@Nullable Double number) {
        return number == null ? "" : String.format(Locale.ROOT, "%.3f", number);
    }

    private static @Nullable Double number(String part) {
        return part.isEmpty() ? null : Double.valueOf(part);
    }
}
