package dev.assay.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a posting by meaning, each a bit, so that a sentence may belong to several. Four are built in:
 * the title, the location line, headings and list items; {@code other} is any sentence of the description that
 * belongs to none of the pack's.
 */
public final class Zones {

    public static final int TITLE = 1;
    public static final int LOCATION = 2;
    public static final int HEADING = 4;
    public static final int ITEM = 8;
    public static final int OTHER = 16;
    private static final int FIRST_BIT = 5;
    /** How many zones a vocabulary may define. */
    public static final int MOST = 25;

    private final Map<String, Integer> bits = new LinkedHashMap<>();
    private final List<String> names;

    public Zones(List<String> names) {
        this.names = List.copyOf(names);
        bits.put("title", TITLE);
        bits.put("location", LOCATION);
        bits.put("heading", HEADING);
        bits.put("item", ITEM);
        bits.put("other", OTHER);
        for (String name : names) {
            bits.put(name, 1 << (FIRST_BIT + names.indexOf(name)));
        }
    }

    /** The zone's bit; 0 where there is no such zone. */
    public int bit(String name) {
        return bits.getOrDefault(name, 0);
    }

    /** The bit of a zone of the pack, by its place. */
    public int bit(int index) {
        return 1 << (FIRST_BIT + index);
    }

    public int count() {
        return names.size();
    }

    /** The names of the zones whose bits are set. */
    public List<String> names(int mask) {
        return bits.entrySet().stream().filter(e -> (e.getValue() & mask) != 0).map(Map.Entry::getKey)
                .toList();
    }
}
