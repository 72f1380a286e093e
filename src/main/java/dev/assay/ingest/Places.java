package dev.assay.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several places in a file, as one says them: {@code id in rows 1, 3 and 7}, {@code lines 2 to 6 and 2 more}. */
final class Places {

    private static final int LEAST_IN_A_RUN = 3;
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(row|line|item) (\\d{1,9})(?:, (.*))?",
            Pattern.DOTALL);

    private Places() {}

    /** @param all how many there are; those named come first */
    static String of(List<String> named, int all) {
        List<String> last = all > named.size() ? List.of((all - named.size()) + " more") : List.of();
        List<Matcher> parts = named.stream().map(NUMBERED::matcher).toList();
        if (named.size() < 2 || !parts.stream().allMatch(Matcher::matches) || !isOneKind(parts)) {
            return listed(named, last);
        }
        Matcher first = parts.getFirst();
        String what = first.group(4) == null ? "" : first.group(4) + " in ";
        String where = first.group(1);
        return (where.endsWith(", ") ? where + what : what + where) + first.group(2) + "s "
                + listed(runs(parts.stream().map(part -> Integer.parseInt(part.group(3))).toList()), last);
    }

    private static boolean isOneKind(List<Matcher> parts) {
        return Stream.of(1, 2, 4)
                .allMatch(group -> parts.stream().map(part -> String.valueOf(part.group(group)))
                        .distinct().count() == 1);
    }

    /** Numbers that follow each other as one. */
    private static List<String> runs(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        for (int at = 0; at < numbers.size();) {
            int end = at + 1;
            while (end < numbers.size() && numbers.get(end) == numbers.get(end - 1) + 1) {
                end++;
            }
            if (end - at >= LEAST_IN_A_RUN) {
                runs.add(numbers.get(at) + " to " + numbers.get(end - 1));
            } else {
                numbers.subList(at, end).forEach(number -> runs.add(number.toString()));
            }
            at = end;
        }
        return runs;
    }

    private static String listed(List<String> named, List<String> last) {
        List<String> all = Stream.concat(named.stream(), last.stream()).toList();
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }
}
