package dev.assay.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages bytes, the same way whenever it is given the same numbers. */
final class Mutation {

    /** So that many inputs are tried in the time there is; a few are made far larger. */
    private static final int LARGEST = 120_000;
    private static final List<String> SIGNS = List.of("\"", "'", "{", "}", "[", "]", ",", ":", ";", "\t",
            "\\",
            "\\u", "\\ud83d", "\\u0000", "\n", "\r", "\r\n", "\n\n", "<", ">", "&", "&amp;", "&#x110000;",
            "</", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "```", "```json\n", "---\n", "#", "|",
            "\uFEFF",
            "\0", "\u2028", "\u202E", "null", "true", "NaN", "-Infinity", "1e999999999", "-0", "0x7FFFFFFF",
            "9".repeat(400), "1".repeat(5_000), "1e-400", "99999999999999999999", "2026-13-45T99:99:99Z",
            "=1+1", "sep=;\n",
            "*a", "&a [*a, *a]", "!!java.lang.Runtime", "? [", "- - - -", "%YAML 9.9\n", "\"\"\"",
            "\"\",\"\"", "{}", "[]",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
            "&d;",
            "<!ENTITY x SYSTEM \"file:///etc/hostname\">", "id,title,description\n", "(a+)+$", "\\Q", "(?<");

    private final RandomGenerator random;
    private final List<byte[]> others;

    /** @param others what parts of other inputs are taken from */
    Mutation(RandomGenerator random, List<byte[]> others) {
        this.random = random;
        this.others = others;
    }

    /** One to six damages; what is packed may be unpacked for it, and packed again. */
    byte[] of(byte[] bytes) {
        try {
            if (isZip(bytes) && random.nextInt(4) > 0) {
                return inZip(bytes);
            }
            if (isGzip(bytes) && random.nextInt(4) > 0) {
                return gzip(of(gunzip(bytes)));
            }
        } catch (IOException | IllegalArgumentException e) {
            // what cannot be unpacked any more is damaged as it is
        }
        byte[] damaged = bytes;
        for (int left = 1 + random.nextInt(random.nextBoolean() ? 1 : 6); left > 0; left--) {
            damaged = once(damaged);
        }
        return damaged.length <= LARGEST || random.nextInt(200) == 0
                ? damaged
                : Arrays.copyOf(damaged, LARGEST);
    }

    private byte[] once(byte[] bytes) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> flipped(bytes);
            case 2 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 3 -> joined(part(bytes), part(other()));
            case 4 -> {
                byte[] piece = part(other());
                yield put(bytes, place(bytes), Arrays.copyOf(piece, Math.min(piece.length, 400)));
            }
            case 5, 6 -> lines(bytes);
            case 7, 8, 9, 10 -> put(bytes, place(bytes), sign());
            case 11 -> put(bytes, place(bytes), nested());
            case 12 -> {
                int from = place(bytes);
                int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
                yield joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            }
            case 13 -> {
                int from = place(bytes);
                int to = Math.min(bytes.length, from + 1 + random.nextInt(60));
                yield put(bytes, to, Arrays.copyOfRange(bytes, from, to));
            }
            case 14 -> encoded(bytes);
            case 15 -> put(bytes, place(bytes), new byte[]{(byte) 0xED, (byte) 0xA0, (byte) 0x80});
            case 16 -> random.nextInt(20) == 0
                    ? put(bytes, place(bytes), giant())
                    : put(bytes, place(bytes), sign());
            case 17 -> replaced(bytes, sign());
            case 18 -> number(bytes);
            default -> swapped(bytes);
        };
    }

    private byte[] sign() {
        return SIGNS.get(random.nextInt(SIGNS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] other() {
        return others.get(random.nextInt(others.size()));
    }

    private int place(byte[] bytes) {
        return random.nextInt(bytes.length + 1);
    }

    private byte[] part(byte[] bytes) {
        int from = place(bytes);
        return random.nextBoolean()
                ? Arrays.copyOf(bytes, from)
                : Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] damaged = bytes.clone();
        for (int left = 1 + random.nextInt(3); left > 0 && damaged.length > 0; left--) {
            int at = random.nextInt(damaged.length);
            damaged[at] = random.nextBoolean()
                    ? (byte) (damaged[at] ^ 1 << random.nextInt(8))
                    : (byte) random.nextInt(256);
        }
        return damaged;
    }

    /** Removes, doubles or moves lines. */
    private byte[] lines(byte[] bytes) {
        List<String> lines = new ArrayList<>(
                Arrays.asList(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(at));
            case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
            default -> Collections.swap(lines, at, random.nextInt(lines.size()));
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] nested() {
        List<String> open = List.of("[", "{\"a\":", "<b>", "<ul><li>", "> ", "- ", "((", "\"",
                "{\"answer\":\"{", "[[[", "*", "_");
        return open.get(random.nextInt(open.size())).repeat(1 << random.nextInt(13))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] giant() {
        List<String> units = List.of("a", "a ", "\"", "{", "<", "\\", "a,", "é", "\n", "| a ", "0", "x\":",
                "&amp;", "**a");
        return units.get(random.nextInt(units.size())).repeat(1 << 14 + random.nextInt(6))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] encoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (random.nextInt(6)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 1 -> text.getBytes(StandardCharsets.UTF_16);
            case 2 -> text.getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> new String(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
            case 4 -> joined(new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes);
            default -> text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] replaced(byte[] bytes, byte[] with) {
        int from = place(bytes);
        int to = Math.min(bytes.length, from + 1);
        return joined(joined(Arrays.copyOf(bytes, from), with), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    /** Another number in place of one that stands there. */
    private byte[] number(byte[] bytes) {
        int from = place(bytes);
        while (from < bytes.length && (bytes[from] < '0' || bytes[from] > '9')) {
            from++;
        }
        int to = from;
        while (to < bytes.length && bytes[to] >= '0' && bytes[to] <= '9') {
            to++;
        }
        List<String> numbers = List.of("0", "-1", "2147483648", "9223372036854775808", "1e400", "1e-9999",
                "00",
                "4294967296", "9".repeat(1 + random.nextInt(2_000)), "", "1048577", "16385");
        return joined(joined(Arrays.copyOf(bytes, from),
                numbers.get(random.nextInt(numbers.size())).getBytes(StandardCharsets.UTF_8)),
                Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private byte[] swapped(byte[] bytes) {
        int at = place(bytes);
        return joined(Arrays.copyOfRange(bytes, at, bytes.length), Arrays.copyOf(bytes, at));
    }

    static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    static byte[] put(byte[] bytes, int at, byte[] more) {
        return joined(joined(Arrays.copyOf(bytes, at), more), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    private byte[] inZip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null
                    && files.size() < 60; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readNBytes(1 << 20));
            }
        }
        if (files.isEmpty()) {
            throw new IOException("nothing in it");
        }
        List<String> names = List.copyOf(files.keySet());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(12)) {
            case 0 -> files.remove(name);
            case 1 -> files.put("copy/" + name, files.getOrDefault(name, new byte[0]));
            case 2 -> files.put("../" + name, files.getOrDefault(name, new byte[0]));
            case 3 -> files.put("inner.zip", bytes);
            case 4 -> files.put(name, random.nextInt(40) == 0 ? new byte[80 << 20] : new byte[0]);
            default -> files.put(name, of(files.getOrDefault(name, new byte[0])));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] gunzip(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(1 << 20);
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
