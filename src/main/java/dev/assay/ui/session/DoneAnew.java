package dev.assay.ui.session;

import dev.assay.ui.session.Notice.Kind;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * Has a screen count, read or put in order anew what it shows, and tells where that comes to the same: else nobody sees that
 * anything was done.
 */
public final class DoneAnew {

    private final Session session;

    public DoneAnew(Session session) {
        this.session = session;
    }

    /**
     * @param shown what the screen shows, equal where that is
     * @param anew does it, and what it is given once it is done
     */
    public void run(Supplier<?> shown, Consumer<Runnable> anew) {
        Object before = shown.get();
        anew.accept(() -> {
            if (Objects.equals(before, shown.get())) {
                session.notices().say(new Notice(Kind.INFO, session.words().of("anew.nothing-changed")));
            }
        });
    }

    /** As {@link #run(Supplier, Consumer)}, of what is done once a loading is. */
    public void run(Supplier<?> shown, Runnable anew, ObservableValue<Loading> loading) {
        run(shown, then -> {
            anew.run();
            loading.addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Loading> state, Loading was, Loading now) {
                    if (now == Loading.READY || now == Loading.FAILED) {
                        loading.removeListener(this);
                    }
                    if (now == Loading.READY) {
                        then.run();
                    }
                }
            });
        });
    }
}
