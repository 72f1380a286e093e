package dev.assay.store.index.fulltext;

/** The fields of a text in the index. */
final class TextFields {

    /** Searched. */
    static final String ID = "id";
    static final String TITLE = "title";
    static final String COMPANY = "company";
    static final String LOCATION = "location";
    static final String TEXT = "text";

    /** Kept, to find the text itself in the database: its posting's place, its kind, and its own number. */
    static final String POSTING = "posting";
    static final String KIND = "kind";
    static final String NUMBER = "number";
    static final String PLACE = "place";
    /** Evidence comes after all else. */
    static final String RANK = "rank";

    private TextFields() {}
}
