package dev.assay.ui.review.fields;

/** Which fields are listed. */
enum FieldFilter {
    ALL("All fields"), UNDECIDED("Undecided"), DOUBTFUL("Doubtful"), CONTRADICTED("Contradicted"),
    NOT_FOUND("Evidence not found"), NO_TEXT("No text to look in"), LEFT("Left to look at");

    private final String label;

    FieldFilter(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
