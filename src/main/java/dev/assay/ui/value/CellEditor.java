package dev.assay.ui.value;

import dev.assay.model.FieldValue;
import dev.assay.review.Remark;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.Nodes;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The editor of the open cell: what is said, what it rests on, and every way to decide on it. The same on each screen. */
public final class CellEditor {

    /** What the editor stands in. */
    public interface Around {

        /** Puts the focus where the keys decide. */
        void focus();

        /** The open cell shows something else than before: a choice was ticked, or given back. */
        void edited();

        /** Something was written beside a cell, which may be another than the open one by now. */
        default void noted(String field) {}

        /** Brings the open cell into view. */
        void reveal();

        /** Brings what has the focus in the open cell into view. */
        void revealFocus();

        /** Whether a node is part of the list that the cell is open in. */
        boolean holds(Node node);

        /** How far all is scrolled. */
        double place();

        /** @param before as {@link #place()} gave it */
        void place(double before);
    }

    private final ScreenParts parts;
    private final Session session;
    private final Reviewing reviewing;
    private final CellModel model;
    private final Around around;
    private final OpenField open;
    private String shown = "";
    private Before before = new Before("", null, null, 0);

    /**
     * How all was before a value was being chosen.
     *
     * @param field whose value
     * @param ticked what was ticked in it; null where nothing was touched
     * @param focus what had the focus, if it was anything
     * @param place how far all was scrolled
     */
    private record Before(String field, @Nullable List<String> ticked, @Nullable Node focus, double place) {}

    public CellEditor(ScreenParts parts, Around around) {
        this.parts = parts;
        session = parts.session();
        reviewing = parts.reviewing();
        model = new CellModel(parts);
        open = new OpenField(new Doing(), session.keys());
        this.around = around;
    }

    public CellModel model() {
        return model;
    }

    /** What is shown. */
    public Region node() {
        return open;
    }

    /** @param scroll what the editor is scrolled in, once it is part of it: the decisions stay at its lower edge */
    public void keepDecisionsIn(ScrollPane scroll) {
        open.keepDecisionsIn(scroll);
    }

    /** How much of the view's lower edge the decisions lie over, in pixels, for a node that is none of them. */
    public double covered(Node node) {
        return open.covered(node);
    }

    /** What one chooses a value in. */
    public Region choices() {
        return open.options();
    }

    /** How high the decisions are, in pixels. */
    public double decisionsHeight() {
        return open.decisionsHeight();
    }

    /** Whether it is told how to decide on the field. */
    public boolean explains() {
        return open.explains();
    }

    /** Shows a field of the open posting as it stands now. */
    public void show(FieldSpec spec) {
        shown = spec.key();
        open.show(model.detail(spec));
        spans();
    }

    /** Shows which piece of the evidence is looked at. */
    public void spans() {
        int count = session.claims().spans(session.fieldProperty().get()).size();
        open.spans(Math.clamp(session.evidenceProperty().get(), 0, Math.max(0, count - 1)), count);
    }

    /** Puts the focus on the choices; arrows and Enter choose, Escape returns. */
    public void edit() {
        remember();
        open.options().ask();
        around.reveal();
    }

    /** Chooses the value with this digit and goes on; where several may be chosen, ticks it, and Enter confirms. */
    public void choose(int digit) {
        remember();
        model.choose(digit, this::ticked);
    }

    /** Decides on what is ticked, or else accepts what is proposed, and goes on. */
    public void accept() {
        commit();
        model.accept();
    }

    /** Decides on the value that a finding offers, and goes on. */
    public void fix() {
        commit();
        model.fix();
    }

    /** Marks the cell as unsure, and goes on. */
    public void unsure() {
        commit();
        model.unsure();
    }

    /** What the keys do with the open cell, whichever screen it stands on; a digit is given to {@link #choose}. */
    public Map<Action, Runnable> actions() {
        Map<Action, Runnable> actions = new HashMap<>();
        actions.put(MoveAction.FIELD_NEXT, () -> session.step(1));
        actions.put(MoveAction.FIELD_PREVIOUS, () -> session.step(-1));
        actions.put(MoveAction.FIELD_NEXT_UNDECIDED, session::stepToUndecided);
        actions.put(MoveAction.EVIDENCE_NEXT, () -> session.stepEvidence(1));
        actions.put(MoveAction.EVIDENCE_PREVIOUS, () -> session.stepEvidence(-1));
        actions.put(CellAction.ACCEPT, this::accept);
        actions.put(CellAction.EDIT, this::edit);
        actions.put(CellAction.UNSURE, this::unsure);
        actions.put(CellAction.FIX, this::fix);
        actions.put(CellAction.CLEAR, reviewing::clear);
        actions.put(CellAction.DETACH, reviewing::detach);
        actions.put(CellAction.NOTE, this::note);
        actions.put(CellAction.SENTENCE, this::sentence);
        actions.put(CellAction.REASON, this::reason);
        actions.put(CellAction.GUIDELINE, this::guideline);
        actions.put(CellAction.HISTORY, this::history);
        actions.put(CellAction.UNDO, reviewing::undo);
        actions.put(CellAction.REDO, reviewing::redo);
        return actions;
    }

    /** Whether anything of the open cell could be cleared. */
    public boolean isTouched() {
        return session.review(session.fieldProperty().get()).isTouched();
    }

    /** Shows all that became of the open cell, to be read. */
    public void history() {
        selected().ifPresent(spec -> reviewing.history(spec.key(), (file, found) -> {
            // It may have been left meanwhile for where no cell is open.
            if (open.getScene() != null) {
                HistoryPane.show(spec, parts, file, found, open);
            }
        }));
    }

    /** Keeps a note that is still being written. */
    public void commit() {
        open.sentence().commit();
        open.note().commit();
    }

    /** Puts the focus on the evidence in the reviewer's words; what is attached is offered beside it. */
    public void sentence() {
        open.sentence().focus();
        around.revealFocus();
    }

    /** Puts the focus on the note; Escape, Enter or Ctrl+Enter keep it and return. */
    public void note() {
        open.note().focus();
        around.revealFocus();
    }

    /** Opens the reasons to choose one. */
    public void reason() {
        open.note().focusReason();
        around.revealFocus(); // before the menu is shown, which does not follow
        open.note().chooseReason();
    }

    /** Shows how to decide on the cell and what each value means, or puts that away. */
    public void guideline() {
        open.toggleGuideline();
        around.reveal();
    }

    private void remember() {
        Node focus = focusOwner();
        if (!Nodes.isWithin(focus, open.options())) {
            String field = session.fieldProperty().get();
            before = new Before(field, model.ticked(field), focus, around.place());
        }
    }

    private void ticked(Option option) {
        around.edited();
        open.options().focus(option);
        around.reveal();
    }

    private @Nullable Node focusOwner() {
        Scene scene = open.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private Optional<FieldSpec> selected() {
        return session.schema().field(session.fieldProperty().get());
    }

    /** What the open field's controls do. */
    private final class Doing implements OpenField.Doing {

        @Override
        public void pick(Option option) {
            remember();
            commit();
            reviewing.inTurn(shown,
                    () -> selected().ifPresent(spec -> model.pick(spec, option, CellEditor.this::ticked)));
        }

        @Override
        public void confirm() {
            commit();
            model.confirm();
        }

        @Override
        public void choose(int digit) {
            CellEditor.this.choose(digit);
        }

        @Override
        public void confirm(Option found) {
            commit();
            model.confirm(found);
        }

        @Override
        public void looksAt(Option option) {
            around.revealFocus();
        }

        @Override
        public void unsettled() {
            model.unsettled();
        }

        @Override
        public void leave() {
            Before was = before;
            Node focus = was.focus();
            selected().ifPresent(spec -> {
                model.restore(spec.key(), was.field().equals(spec.key()) ? was.ticked() : null);
                around.edited();
            });
            if (focus == null || focus.getScene() != open.getScene() || around.holds(focus)) {
                around.focus();
            } else {
                focus.requestFocus();
            }
            around.place(was.place());
        }

        @Override
        public void accept() {
            // Before: a name that is asked for takes the focus.
            around.focus();
            reviewing.inTurn(shown, CellEditor.this::accept);
        }

        @Override
        public void override() {
            edit();
        }

        @Override
        public void unsure() {
            around.focus();
            reviewing.inTurn(shown, CellEditor.this::unsure);
        }

        @Override
        public void clear() {
            around.focus();
            reviewing.inTurn(shown, model::clear);
        }

        @Override
        public void fact(String key) {
            session.showFact(key);
        }

        @Override
        public void fix(FieldValue value) {
            commit();
            around.focus();
            reviewing.inTurn(shown, () -> model.fix(value));
        }

        @Override
        public void say(String sentence) {
            if (!shown.isEmpty()) {
                model.say(shown, sentence);
            }
        }

        @Override
        public void remark(Remark remark) {
            if (!shown.isEmpty()) {
                model.remark(shown, remark);
                around.noted(shown);
            }
        }
    }
}
