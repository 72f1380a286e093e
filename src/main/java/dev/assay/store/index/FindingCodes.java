package dev.assay.store.index;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The codes of what was noticed about something as one text: in order, each once and between two line ends. */
final class FindingCodes {

    private FindingCodes() {}

    static String write(Collection<String> codes) {
        return codes.isEmpty() ? "" : '\n' + String.join("\n", new TreeSet<>(codes)) + '\n';
    }

    static List<String> of(String written) {
        return written.isEmpty() ? List.of() : List.of(written.strip().split("\n"));
    }

    /** What stands in a text that has this code. */
    static String with(String code) {
        return '\n' + code + '\n';
    }
}
