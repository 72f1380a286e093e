package dev.assay.cli;

import dev.assay.Wiring;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * How long {@code triage --format json} takes on a closed store once the program is warm, from opening the store to
 * closing it, written to a file: {@code TriageTimings STORE OUT [ROUNDS]}.
 */
public final class TriageTimings {

    private TriageTimings() {}

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[1]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 15;
        Parts parts = Wiring.parts(new Surroundings(out.resolveSibling("own"), Path.of("sample-data"),
                out.resolveSibling("tour"), new DisplayCheck("Linux", Map.of(), library -> true)),
                null);
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out), 1 << 16);
                    PrintStream print = new PrintStream(file, false, StandardCharsets.UTF_8)) {
                new Commands(parts, new Console(InputStream.nullInputStream(), print, System.err, false))
                        .run("triage", "--store", arguments[0], "--format", "json");
            }
            times[i] = (System.nanoTime() - start) / 1e9;
        }
        double first = times[0];
        double[] warm = Arrays.copyOfRange(times, rounds / 2, rounds);
        Arrays.sort(warm);
        System.out.printf(Locale.ROOT, "triage: first %.3f s, warm median of %d: %.3f s%n", first,
                warm.length,
                warm[warm.length / 2]);
    }
}
