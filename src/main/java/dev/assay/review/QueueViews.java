package dev.assay.review;

import java.util.ArrayList;
import java.util.List;

/** The views that were saved in a store, as artefacts of it. */
public final class QueueViews {

    private static final ArtefactKind KIND = ArtefactKind.Known.VIEW;

    private final Artefacts artefacts;
    private final QueueView.Codec codec;

    public QueueViews(Artefacts artefacts, QueueView.Codec codec) {
        this.artefacts = artefacts;
        this.codec = codec;
    }

    public QueueView.Saved all() {
        List<QueueView> views = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Artefact artefact : artefacts.inForce()) {
            if (artefact.kind().equals(KIND)) {
                try {
                    views.add(codec.read(artefact.name(), artefact.content()));
                } catch (IllegalArgumentException e) {
                    unreadable.add(artefact.name());
                }
            }
        }
        return new QueueView.Saved(views, unreadable);
    }

    /** Keeps a view, in place of one of the same name. */
    public void save(QueueView view, String reviewer) {
        artefacts.keep(KIND, view.name(), codec.write(view), reviewer);
    }

    public void delete(String name, String reviewer) {
        artefacts.retract(KIND, name, reviewer);
    }

    /**
     * Keeps a view, unless there is one of its name, readable or not.
     *
     * @return whether it was kept
     */
    public boolean add(QueueView view, String reviewer) {
        boolean free = artefacts.inForce(KIND, view.name()).isEmpty();
        if (free) {
            save(view, reviewer);
        }
        return free;
    }

    /**
     * Gives a view another name, unless another view has it.
     *
     * @return whether it is called so now
     */
    public boolean rename(QueueView view, String other, String reviewer) {
        if (view.name().equals(other)) {
            return true;
        }
        boolean free = add(view.named(other), reviewer);
        if (free) {
            delete(view.name(), reviewer);
        }
        return free;
    }
}
