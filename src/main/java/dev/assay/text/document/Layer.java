package dev.assay.text.document;

import dev.assay.text.Mojibake;
import java.util.Arrays;

/** A text made from another, with the range of the other that each of its UTF-16 units stands for. */
record Layer(String text, int[] starts, int[] ends) {

    /** A text that is the raw text itself. */
    static Layer of(String raw) {
        int[] starts = new int[raw.length()];
        int[] ends = new int[raw.length()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
        return new Layer(raw, starts, ends);
    }

    /** A raw text with what was decoded wrongly put right. */
    static Layer repaired(String raw) {
        if (Mojibake.repair(raw).equals(raw)) {
            return of(raw);
        }
        Mojibake.Repaired repaired = Mojibake.repaired(raw);
        if (repaired.text().length() == raw.length()) {
            return of(raw);
        }
        int length = repaired.text().length();
        int[] starts = Arrays.copyOf(repaired.origins(), length);
        int[] ends = new int[length];
        int end = raw.length();
        for (int i = length - 1; i >= 0; i--) {
            end = i + 1 < length && starts[i + 1] > starts[i] ? starts[i + 1] : end;
            ends[i] = end;
        }
        return new Layer(repaired.text(), starts, ends);
    }

    int start(int at) {
        return at < starts.length ? starts[at] : ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** The raw end of a range of this text that ends there, end exclusive. */
    int end(int end) {
        return end == 0 ? start(0) : ends[end - 1];
    }

    /** The text with its character references resolved. */
    Layer unescaped() {
        if (text.indexOf('&') < 0) {
            return this;
        }
        StringBuilder out = new StringBuilder(text.length());
        int[] from = new int[text.length()];
        int[] to = new int[text.length()];
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) != '&') {
                from[out.length()] = starts[i];
                to[out.length()] = ends[i];
                out.append(text.charAt(i++));
                continue;
            }
            int stop = text.charAt(i) == '&' ? Entities.end(text, i, text.length()) : -1;
            String shown = stop < 0 ? "" : Entities.decode(text, i, stop);
            if (shown.isEmpty()) {
                stop = i + 1;
                shown = text.substring(i, stop);
            }
            for (int k = 0; k < shown.length(); k++) {
                from[out.length()] = starts[i];
                to[out.length()] = ends[stop - 1];
                out.append(shown.charAt(k));
            }
            i = stop;
        }
        return new Layer(out.toString(), Arrays.copyOf(from, out.length()), Arrays.copyOf(to, out.length()));
    }
}
