package dev.assay.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a part of a posting is for; where a sentence is for several things, the first of these is its part. */
public enum PartRole {
    CLUTTER, TEAM, ABOUT, DUTIES, OPTIONAL, REQUIRED, BENEFITS, PAY, LEGAL, WHERE, ROLE;

    private final String zone;

    PartRole() {
        zone = name().toLowerCase(Locale.ROOT);
    }

    static Optional<PartRole> of(Zones zones, int mask) {
        return Arrays.stream(values()).filter(role -> role.isAmong(zones, mask)).findFirst();
    }

    boolean isAmong(Zones zones, int mask) {
        return (mask & zones.bit(zone)) != 0;
    }
}
