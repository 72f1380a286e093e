package dev.assay.model;

import java.util.Set;

/**
 * How a file names one of its postings.
 *
 * @param by what the name rests on
 * @param former the name by its row that earlier versions gave a posting without an id; empty where there is none
 * @param spellings other ways in which the file writes the id
 */
public record Naming(By by, String former, Set<String> spellings) {

    /** A posting that is named by its id, spelt in one way. */
    public static final Naming ID = new Naming(By.ID, "", Set.of());

    public Naming {
        spellings = Set.copyOf(spellings);
    }

    /** What a posting's name rests on. */
    public enum By {
        /** The file gives the posting an id. */
        ID,
        /** The posting's answers lie in a folder or a file that bears its id. */
        FOLDER,
        /** The file gives no id: the posting is what it says, whatever it is called. */
        CONTENT
    }
}
