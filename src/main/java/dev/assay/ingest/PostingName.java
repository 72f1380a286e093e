package dev.assay.ingest;

/**
 * The posting that a part of a file is about.
 *
 * @param by what says so
 * @param id its id here; empty where the part is about no posting that anything names
 * @param former the name that earlier versions took where none was given
 */
record PostingName(By by, String id, String former) {

    /** What says which posting it is. */
    enum By {
        /** Nothing: only its place among others in the file is known. */
        PLACE,
        /** The file's own name, for a file about one posting. */
        FILE,
        /** The folder, in the layout of one folder per posting. */
        FOLDER,
        /** A posting around it that has an id. */
        ID,
        /** A posting around it that has none. */
        CONTENT,
        /** A record that speaks of a posting by its id. */
        SPOKEN_OF
    }

    static PostingName place(String former) {
        return new PostingName(By.PLACE, "", former);
    }

    /** The only part of a file. */
    static PostingName file(FileName name) {
        return new PostingName(name.namesPosting() ? By.FOLDER : By.FILE, name.postingId(), name.postingId());
    }

    /** One of several parts of a file. */
    static PostingName part(FileName name, int number) {
        return name.namesPosting() ? file(name) : place(name.postingId() + "-" + number);
    }

    /** The only one of a list. */
    static PostingName single(FileName name) {
        return name.namesPosting()
                ? file(name)
                : new PostingName(By.FILE, name.postingId(), name.postingId() + "-1");
    }

    /** A posting that has this id. */
    static PostingName named(By by, String id) {
        return new PostingName(by, id, id);
    }

    /** A posting that is what it says. */
    PostingName content(String contentId) {
        return new PostingName(By.CONTENT, by == By.FILE ? id : contentId, former);
    }
}
