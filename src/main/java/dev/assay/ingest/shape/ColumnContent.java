package dev.assay.ingest.shape;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the values of a column look like, each share from 0 to 1.
 *
 * @param counted whether they only number the records, from 0 or 1
 */
record ColumnContent(double filled, double different, double web, double dates, double numbers, double codes,
        double occupations, double companies, double letters, double longTexts, boolean counted) {

    private static final Pattern DATE = Pattern
            .compile("(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}"
                    + "|\\d{1,2}\\.? \\p{L}{3,9}\\.?,? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4})(?:[T ].*)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,']+(?:\\s?[%€$£])?");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{L}\\d][\\p{L}\\d._:/#-]{0,63}");
    private static final Pattern OCCUPATION = Pattern.compile(
            ".*(?:engineer|developer|manager|analyst|consultant|specialist"
                    + "|assistant|scientist|designer|architect|administrator|technician|nurse|teacher|driver|clerk|officer|director"
                    + "|entwickler|ingenieur|leiter|berater|kaufm|kauffr|techniker|fahrer|pfleger|mitarbeiter|sachbearbeiter"
                    + "|developpeur|développeur|ingénieur|chargé|responsable|conseiller|infirmi|desarrollador|ingenier|gerente|técnico"
                    + "|analista|asesor|\\([mwfdxh]/[mwfdxh]).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COMPANY = Pattern.compile(
            "(?:.*[ ,.])?(?:gmbh|ag|se|kg|kgaa|ohg|ug|inc|ltd|llc|plc|corp|corporation|group|sa|sas|sarl|sl|slu|s\\.a|s\\.l|bv|nv|ab"
                    + "|oy|spa|srl)\\.?(?: .{0,12})?",
            Pattern.CASE_INSENSITIVE);

    /** @param values those that stand there @param records how many records there are */
    static ColumnContent of(List<String> values, int records) {
        return new ColumnContent(Math.min(1, values.size() / (double) Math.max(1, records)),
                new HashSet<>(values).size() / (double) Math.max(1, values.size()),
                share(values, value -> value.startsWith("http://") || value.startsWith("https://")
                        || value.startsWith("www.")),
                share(values, value -> DATE.matcher(start(value)).matches()),
                share(values, value -> NUMBER.matcher(start(value)).matches()),
                share(values, value -> CODE.matcher(value).matches()),
                share(values, value -> OCCUPATION.matcher(start(value)).matches()),
                share(values, value -> COMPANY.matcher(start(value)).matches()),
                values.stream().mapToInt(String::length).average().orElse(0),
                share(values, LongText::isOne), isCounted(values));
    }

    private static boolean isCounted(List<String> values) {
        int first = values.isEmpty() || !values.getFirst().strip().equals("0") ? 1 : 0;
        for (int at = 0; at < values.size(); at++) {
            if (!values.get(at).strip().equals(Integer.toString(first + at))) {
                return false;
            }
        }
        return !values.isEmpty();
    }

    private static String start(String value) {
        String line = value.strip();
        return line.length() <= 120 ? line : line.substring(0, 120);
    }

    private static double share(List<String> values, Predicate<String> is) {
        return values.isEmpty() ? 0 : values.stream().filter(is).count() / (double) values.size();
    }
}
