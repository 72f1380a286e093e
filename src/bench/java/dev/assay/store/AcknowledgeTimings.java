package dev.assay.store;

import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long a decision takes until it is acknowledged, beside a forced writing of as much to a file of its own, in turn:
 * {@code AcknowledgeTimings FOLDER DECISIONS TIMES}, on one posting that has so many decisions already.
 */
final class AcknowledgeTimings {

    private static final int LINE = 350;

    private AcknowledgeTimings() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int before = Integer.parseInt(arguments[1]);
        int times = Integer.parseInt(arguments[2]);
        try (ReviewStore store = H2ReviewStore.open(folder.resolve("store"), Examples.SCHEMA,
                new VersionedReader("1", Examples::read));
                FileChannel plain = FileChannel.open(folder.resolve("plain"), StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            var file = Examples.original("a", "posting p1\nrun r1 p1");
            store.save(store.keep(file), Examples.read(file));
            for (int made = store.journal().size(); made < before;) {
                List<NewDecision> act = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    act.add(decision(made++));
                }
                store.append(act);
            }
            long[] appended = new long[times];
            long[] forced = new long[times];
            for (int i = -times; i < times; i++) {
                int at = Math.max(0, i);
                long start = System.nanoTime();
                plain.write(ByteBuffer.allocate(LINE), plain.size());
                plain.force(false);
                forced[at] = System.nanoTime() - start;
                start = System.nanoTime();
                store.append(List.of(decision(i + times)));
                appended[at] = System.nanoTime() - start;
            }
            tell("fdatasync", forced);
            tell("acknowledged", appended);
        }
        Files.delete(folder.resolve("plain"));
    }

    private static NewDecision decision(int i) {
        return Examples.override("Ada", "p1", i % 2 == 0 ? "aws" : "azure");
    }

    private static void tell(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%-14s p50 %.3f ms  p99 %.3f ms%n", what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
    }
}
