package dev.assay.ui.fields;

/** Which fields are listed. */
enum FieldFilter {
    ALL("All fields"), UNDECIDED("Undecided"), DOUBTFUL("Doubtful");

    private final String label;

    FieldFilter(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
