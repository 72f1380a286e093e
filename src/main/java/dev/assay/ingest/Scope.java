package dev.assay.ingest;

import dev.assay.saying.Saying;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known around an object before it is read.
 *
 * @param document the document it is part of
 * @param text the text the document was read from
 * @param place where it stands, such as {@code line 7}; nothing where the file holds nothing else
 * @param path the keys that lead to it within its record, joined by points; empty for the record itself
 * @param depth how many texts that hold JSON it stands in
 * @param posting the posting it is about unless it says otherwise
 * @param model who made it unless it says otherwise; empty if unknown
 * @param reasoning the reasoning that goes with it; empty if there is none
 * @param around the object it stands in; empty if it stands in none
 * @param read the members of that object which were read from within it
 */
record Scope(JsonDocument document, String text, Saying place, String path, int depth, PostingName posting,
        String model, String reasoning, Map<?, ?> around, Set<String> read) {

    /** How deep texts that hold JSON may stand in each other. */
    private static final int DEEPEST = 6;

    Scope(JsonDocument document, String text, Saying place, PostingName posting, String model,
            String reasoning) {
        this(document, text, place, "", 0, posting, model, reasoning, Map.of(), new HashSet<>());
    }

    Scope about(PostingName other, String maker) {
        return new Scope(document, text, place, path, depth, other, maker.isEmpty() ? model : maker,
                reasoning, around, read);
    }

    /** Within an object that may hold what is known of all records in it. */
    Scope inside(Map<?, ?> object) {
        return new Scope(document, text, place, path, depth, posting, model, reasoning, object,
                new HashSet<>());
    }

    /** Members of the object around it were read. */
    void tell(Collection<String> members) {
        read.addAll(members);
    }

    /** The id of the posting it is about; empty where nothing names one. */
    String postingId() {
        return posting.id();
    }

    /** The same with another reasoning. */
    Scope reasoned(String otherReasoning) {
        return new Scope(document, text, place, path, depth, posting, model, otherReasoning, around, read);
    }

    /** Within a text that holds JSON. */
    Scope of(JsonDocument other, String otherText, String otherReasoning) {
        return new Scope(other, otherText, place, path, depth + 1, posting, model,
                otherReasoning.isEmpty() ? reasoning : otherReasoning, around, read);
    }

    /** Within a member. */
    Scope within(String key) {
        return new Scope(document, text, place, path.isEmpty() ? key : path + "." + key, depth, posting,
                model,
                reasoning, around, read);
    }

    /** At one of several items. */
    Scope item(Saying at) {
        return new Scope(document, text, at(at), path, depth, posting, model, reasoning, around, read);
    }

    boolean isTooDeep() {
        return depth >= DEEPEST;
    }

    /** A place within this one. */
    Saying at(Saying part) {
        return Places.within(place, part);
    }

    /** The place of a member, which is called by its name. */
    Saying at(String member) {
        return at(Saying.plain(member));
    }
}
