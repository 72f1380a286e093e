package dev.assay.model;

import java.util.Optional;

/** A part of a posting that a span can point into. */
public enum Section {
    TITLE("title"), COMPANY("company"), LOCATION("location"), DESCRIPTION("description");

    private final String key;

    Section(String key) {
        this.key = key;
    }

    /** The name in files: the value of a span's {@code "in"}. */
    public String key() {
        return key;
    }

    public static Optional<Section> of(String key) {
        for (Section section : values()) {
            if (section.key.equals(key)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
