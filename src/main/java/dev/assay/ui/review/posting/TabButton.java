package dev.assay.ui.review.posting;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;

/** A tab of the posting. Two can be shown beside each other, which the toolkit's own tabs cannot. */
public final class TabButton extends ToggleButton {

    public TabButton() {
        setAccessibleRole(AccessibleRole.TAB_ITEM);
    }

    /** A screen reader shows a tab by giving it the focus. */
    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        super.executeAccessibleAction(action, parameters);
        if (action == AccessibleAction.REQUEST_FOCUS && !isSelected()) {
            fire();
        }
    }
}
