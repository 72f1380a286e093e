package dev.assay.ingest;

import dev.assay.saying.Saying;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a compressed file or an archive as far as it goes within bounds: a small file may be made so that it fills
 * the machine. One file after another, so that no two are held at once.
 *
 * @param files how many files were unpacked
 * @param skipped the names of those that hold nothing that is read
 * @param fault what kept the rest from being unpacked, as the beginning of a sentence; nothing where all was
 */
record Unpacked(int files, List<String> skipped, Saying fault) {

    /** How many files are unpacked. */
    static final int MOST_FILES = 10_000;

    private static final int AT_ONCE = 1 << 16;

    /** A file. @param name with the folders it lies in; empty where only the file around it has one */
    record File(String name, byte[] bytes) {}

    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static Unpacked gzip(byte[] bytes, UnpackBudget budget, Consumer<File> each) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Saying fault;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), AT_ONCE)) {
            fault = copy(in, out, budget);
        } catch (IOException e) {
            fault = fault(e);
        }
        if (out.size() > 0) {
            each.accept(new File("", out.toByteArray()));
        }
        return new Unpacked(out.size() > 0 ? 1 : 0, List.of(), fault);
    }

    static Unpacked zip(byte[] bytes, UnpackBudget budget, Consumer<File> each) {
        int files = 0;
        List<String> skipped = new ArrayList<>();
        Saying fault = Saying.NOTHING;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null
                    && fault.isEmpty(); entry = in.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                if (entry.isDirectory()) {
                    continue;
                }
                if (SourceFiles.isLeftOut(name)) {
                    skipped.add(name);
                    continue;
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                fault = files == MOST_FILES
                        ? Saying.of("fault.many-files", MOST_FILES)
                        : copy(in, out, budget);
                if (fault.isEmpty()) {
                    files++;
                    each.accept(new File(name, out.toByteArray()));
                } else {
                    fault = Saying.of("fault.at", fault, name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            fault = fault(e);
        }
        return new Unpacked(files, skipped, fault);
    }

    /** @return why it was not copied whole; nothing where it was */
    private static Saying copy(InputStream in, ByteArrayOutputStream out, UnpackBudget budget)
            throws IOException {
        byte[] part = new byte[AT_ONCE];
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            if (!budget.take(count) || out.size() + count > OriginalReader.LARGEST) {
                return Saying.of("fault.large", OriginalReader.LARGEST >> 20, UnpackBudget.MOST >> 20);
            }
            out.write(part, 0, count);
        }
        return Saying.NOTHING;
    }

    private static Saying fault(Exception e) {
        return switch (e) {
            case EOFException end -> Saying.of("fault.cut-off");
            case ZipException damaged -> Saying.of("fault.damaged");
            default -> Saying.of("fault.not-unpacked");
        };
    }
}
