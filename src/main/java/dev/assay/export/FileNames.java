package dev.assay.export;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** File names for posting ids that hold on every system and never meet, whatever the ids hold. */
final class FileNames {

    private static final int LONGEST = 100;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
    /** Names that Windows keeps for devices, with any ending, and names that start or end in a dot. */
    private static final Pattern RESERVED = Pattern.compile(
            "(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?|\\..*|.*\\.|");

    private final Set<String> taken = new HashSet<>();

    /** A name for the next posting, without ending: its id where that is a safe name, else close to it. */
    String next(String id) {
        String safe = UNSAFE.matcher(id).replaceAll("_");
        boolean kept = safe.equals(id) && safe.length() <= LONGEST && !RESERVED.matcher(safe).matches();
        String name = kept ? id : shortened(safe) + "-" + checksum(id);
        String base = name;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    private static String shortened(String safe) {
        String start = safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
        return RESERVED.matcher(start).matches() ? "_" + start.replace('.', '_') : start;
    }

    private static String checksum(String id) {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
