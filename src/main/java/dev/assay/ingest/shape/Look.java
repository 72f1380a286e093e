package dev.assay.ingest.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One look at a record: what was read of it, and what was not needed since something else said it. */
final class Look {

    private final RecordTree tree;
    private final RecordTree around;
    private final @Nullable Pointer within;
    private final Set<Pointer> read;
    private final Set<Pointer> spare;

    private Look(RecordTree tree, RecordTree around, @Nullable Pointer within, Set<Pointer> read,
            Set<Pointer> spare) {
        this.tree = tree;
        this.around = around;
        this.within = within;
        this.read = read;
        this.spare = spare;
    }

    /** @param around the object that the record stands in; empty if it stands in none */
    Look(RecordTree tree, Map<?, ?> around) {
        this(tree, new RecordTree(around), null, new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    /** A look at each of the items of the list at a place; one that stands there without a list counts as one of one. */
    List<Look> each(Pointer list) {
        List<Look> looks = new ArrayList<>();
        for (Object value : all(list)) {
            if (value instanceof List<?> items) {
                for (Object item : items) {
                    if (item != null) {
                        looks.add(new Look(new RecordTree(item), around, list.every(), read, spare));
                    }
                }
            } else {
                looks.add(new Look(new RecordTree(value), around, list, read, spare));
            }
        }
        return looks;
    }

    List<Object> all(Pointer pointer) {
        return (pointer.around() ? around : tree).all(pointer);
    }

    /** What stands at a place and says something; a list where the place has several. */
    @Nullable
    Object at(Pointer pointer) {
        List<Object> all = all(pointer);
        List<Object> said = new ArrayList<>();
        for (Object one : all) {
            if (says(one)) {
                said.add(one);
            }
        }
        if (said.isEmpty()) {
            return null;
        }
        mark(read, pointer);
        return pointer.isMany() ? said : said.getFirst();
    }

    void spare(Expression other) {
        other.pointers().forEach(pointer -> mark(spare, pointer));
    }

    private void mark(Set<Pointer> marked, Pointer pointer) {
        marked.add(within == null || pointer.around() ? pointer : pointer.below(within));
    }

    /** Where the item stands that this is a look at, as a whole. */
    void markRead() {
        if (within != null) {
            read.add(within);
        }
    }

    void markRead(Pointer pointer) {
        mark(read, pointer);
    }

    Object root() {
        return tree.root();
    }

    Set<Pointer> read() {
        return read;
    }

    Set<Pointer> spared() {
        return spare;
    }

    private static boolean says(Object value) {
        return switch (value) {
            case String text -> !text.isBlank() && !NameFolding.isAbsent(text);
            case List<?> items -> !items.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }
}
