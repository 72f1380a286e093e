package dev.assay.vocabulary;

import dev.assay.failure.Flaw;
import dev.assay.schema.DataFileException;
import java.util.Collection;
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
    private static final int MOST = 25;

    private final Map<String, Integer> bits = new LinkedHashMap<>();
    private final List<String> names;
    /** By zone of the pack, the bits that its headings open. */
    private final int[] opened;
    private final int opening;
    private final int team;

    /** @throws DataFileException if there are too many */
    public Zones(VocabularySpec words) {
        Collection<ZoneSpec> specs = words.zones().values();
        if (specs.size() > MOST) {
            throw new DataFileException(specs.iterator().next().place(),
                    Flaw.TOO_MANY_ZONES, MOST);
        }
        this.names = specs.stream().map(ZoneSpec::name).toList();
        bits.put("title", TITLE);
        bits.put("location", LOCATION);
        bits.put("heading", HEADING);
        bits.put("item", ITEM);
        bits.put("other", OTHER);
        for (String name : names) {
            bits.put(name, 1 << (FIRST_BIT + names.indexOf(name)));
        }
        opened = specs.stream().mapToInt(this::opened).toArray();
        opening = bit("required") | bit("duties");
        team = bit("team");
    }

    private int opened(ZoneSpec spec) {
        if (!spec.within().isEmpty() && bit(spec.within()) == 0) {
            throw new DataFileException(spec.place(), Flaw.NO_ZONE, spec.within());
        }
        return bit(spec.name()) | bit(spec.within());
    }

    /** The bits that a heading of a zone of the pack, by its place, opens. */
    int opened(int index) {
        return opened[index];
    }

    /** What a job board puts around a posting. */
    public int clutter() {
        return bit("clutter");
    }

    /** What is said besides of whom one works with; it leaves a sentence where it is. */
    int aside() {
        return team;
    }

    /** The zones of what is offered, not asked for. */
    int offering() {
        return bit("benefits") | bit("pay");
    }

    /** The zones of work and requirements. */
    int opening() {
        return opening;
    }

    /** The zones that a sentence's start may move it out of. */
    int movable() {
        return OTHER | opening | team | bit("role") | bit("where");
    }

    /** The zones that go on under a heading of no known zone. */
    int keeping() {
        return opening | bit("optional") | bit("benefits");
    }

    /** The zone's bit; 0 where there is no such zone. */
    public int bit(String name) {
        return bits.getOrDefault(name, 0);
    }

    /**
     * The bits of some zones.
     *
     * @throws IllegalArgumentException if one is not there
     */
    public int bits(List<String> some) {
        int mask = 0;
        for (String name : some) {
            if (bit(name) == 0) {
                throw new IllegalArgumentException("There is no zone \"" + name + "\".");
            }
            mask |= bit(name);
        }
        return mask;
    }

    /** The bit of a zone of the pack, by its place. */
    public int bit(int index) {
        return 1 << (FIRST_BIT + index);
    }

    /** The names of the zones whose bits are set. */
    public List<String> names(int mask) {
        return bits.entrySet().stream().filter(e -> (e.getValue() & mask) != 0).map(Map.Entry::getKey)
                .toList();
    }
}
