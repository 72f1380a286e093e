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
    private final Account account;

    /**
     * What became of what stands at the places that were looked at.
     *
     * @param whole all of it was read
     * @param plain it was read as {@link PlainText} reads it: of an object, one member
     * @param spare something else said it
     * @param cut a piece of it was read
     */
    record Account(Set<Pointer> whole, Set<Pointer> plain, Set<Pointer> spare, Set<Pointer> cut) {

        Account() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    private Look(RecordTree tree, RecordTree around, @Nullable Pointer within, Account account) {
        this.tree = tree;
        this.around = around;
        this.within = within;
        this.account = account;
    }

    /** @param around the object that the record stands in; empty if it stands in none */
    Look(RecordTree tree, Map<?, ?> around) {
        this(tree, new RecordTree(around), null, new Account());
    }

    /** The same look, which nobody has to account for: what is found is taken elsewhere, or only in part. */
    Look aside() {
        return new Look(tree, around, within, new Account());
    }

    /** A look at each of the items of the list at a place; one that stands there without a list counts as one of one. */
    List<Look> each(Pointer list) {
        List<Look> looks = new ArrayList<>();
        for (Object value : all(list)) {
            if (value instanceof List<?> items) {
                for (int i = 0; i < items.size(); i++) {
                    if (items.get(i) != null) {
                        looks.add(new Look(new RecordTree(items.get(i)), around,
                                list.isMany() ? list.every() : list.item(i), account));
                    }
                }
            } else {
                looks.add(new Look(new RecordTree(value), around, list, account));
            }
        }
        return looks;
    }

    List<Object> all(Pointer pointer) {
        return (pointer.around() ? around : tree).all(pointer);
    }

    /** What stands at a place and says something; a list where the place has several. It is read as plain text. */
    @Nullable
    Object at(Pointer pointer) {
        Object found = found(pointer);
        if (found != null) {
            mark(account.plain, pointer);
        }
        return found;
    }

    private @Nullable Object found(Pointer pointer) {
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
        return pointer.isMany() ? said : said.getFirst();
    }

    void spare(Expression other) {
        other.pointers().forEach(pointer -> mark(account.spare, pointer));
    }

    void cut(Expression from) {
        from.pointers().forEach(pointer -> mark(account.cut, pointer));
    }

    private void mark(Set<Pointer> marked, Pointer pointer) {
        marked.add(within == null || pointer.around() ? pointer : pointer.below(within));
    }

    /** The item itself was read, as plain text. */
    void markPlain() {
        if (within != null) {
            account.plain.add(within);
        }
    }

    void markWhole(Pointer pointer) {
        mark(account.whole, pointer);
    }

    /** What was read as plain text was read whole: it is taken as it is. */
    void markWhole() {
        account.whole.addAll(account.plain);
    }

    Object root() {
        return tree.root();
    }

    Account account() {
        return account;
    }

    /** Takes over the account of a look aside. */
    void add(Look other) {
        account.whole.addAll(other.account.whole);
        account.plain.addAll(other.account.plain);
        account.spare.addAll(other.account.spare);
        account.cut.addAll(other.account.cut);
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
