package dev.assay.store.index;

import dev.assay.audit.Risk;
import dev.assay.store.log.PlainJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the checks noticed about one answer's cell, as one text. */
final class CellFindings {

    private static final String CODE = "code";
    private static final String MESSAGE = "message";
    private static final String WEIGHT = "weight";
    private static final String FIX = "fix";
    private static final String SAID = "said";

    private CellFindings() {}

    /** Empty for none. */
    static String write(List<Risk.Reason> findings) {
        return findings.isEmpty()
                ? ""
                : PlainJson.write(findings.stream()
                        .map(finding -> Map.of(CODE, finding.code(), MESSAGE, finding.message(), WEIGHT,
                                finding.weight(), FIX,
                                finding.fix() == null ? "" : CellValue.text(finding.fix()), SAID,
                                SayingText.plain(finding.said())))
                        .toList());
    }

    /** Those of an answer's cell beside those that are about no single answer, the gravest first. */
    static List<Risk.Reason> with(List<Risk.Reason> ofAll, List<Risk.Reason> own) {
        return Stream.concat(own.stream(), ofAll.stream())
                .sorted(Comparator.comparingDouble(Risk.Reason::weight).reversed()).toList();
    }

    static List<Risk.Reason> read(String field, String answerId, String written) {
        List<Risk.Reason> findings = new ArrayList<>();
        if (!written.isEmpty() && PlainJson.read(written) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> of && of.get(WEIGHT) instanceof Number weight) {
                    findings.add(new Risk.Reason(field, Objects.toString(of.get(CODE)),
                            SayingText.of(of.get(SAID), Objects.toString(of.get(MESSAGE))),
                            weight.doubleValue(), answerId,
                            CellValue.of(Objects.toString(of.get(FIX)))));
                }
            }
        }
        return findings;
    }
}
