package dev.assay.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is said to the reviewer. Each notice takes the place of the one before, but an error stays until the reviewer
 * puts it away: what comes after it is said below it. To be used on the UI thread only.
 */
public final class Notices {

    /** How many errors stand at once; those before were seen. */
    private static final int STANDING = 3;

    private final ReadOnlyObjectWrapper<Notice> newest = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyObjectWrapper<Notice> shown = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final List<Notice> errors = new ArrayList<>();
    private long act;

    /** What was said last; {@link Notice#NONE} once that is over. */
    public ReadOnlyObjectProperty<Notice> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /** All that is to be read now, as one notice: the errors that were not put away, and what was said last. */
    public ReadOnlyObjectProperty<Notice> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** @param number the act that what is said from now on tells of, and offers to take back; 0 for none */
    void about(long number) {
        act = number;
    }

    /** Says something; an error that says more of one that stands takes its place. */
    public void say(Notice said) {
        Notice notice = said.about(act);
        if (notice.kind() == Notice.Kind.ERROR) {
            errors.removeIf(error -> notice.text().startsWith(error.text()));
            errors.add(notice);
            if (errors.size() > STANDING) {
                errors.removeFirst();
            }
        }
        newest.set(notice);
        show();
    }

    /** What was said last is over; errors stay. */
    public void clear() {
        newest.set(Notice.NONE);
        show();
    }

    /** Another screen is shown: what was said about the one before would be read of this one. */
    public void screenLeft() {
        Notice last = newest.get();
        if (last.ofScreen() || last.kind() == Notice.Kind.INFO && last.offer() == null) {
            clear();
        }
    }

    /** The reviewer puts away all that is said. */
    public void close() {
        errors.clear();
        clear();
    }

    private void show() {
        Notice last = newest.get();
        if (errors.isEmpty()) {
            shown.set(last);
            return;
        }
        List<Notice> all = new ArrayList<>(errors);
        if (!last.isEmpty() && last.kind() != Notice.Kind.ERROR) {
            all.add(last);
        }
        shown.set(new Notice(Notice.Kind.ERROR,
                all.stream().map(Notice::text).collect(Collectors.joining("\n")), last.offer(), last.act(),
                last.ofScreen()));
    }
}
