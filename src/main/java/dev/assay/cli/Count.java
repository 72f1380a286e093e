package dev.assay.cli;

import java.util.Locale;

/** Numbers of things in words. */
final class Count {

    private Count() {}

    /** Such as {@code 1 posting} or {@code 1,200 postings}. */
    static String of(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }
}
