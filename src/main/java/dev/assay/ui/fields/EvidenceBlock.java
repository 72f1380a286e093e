package dev.assay.ui.fields;

import dev.assay.model.CellNote;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.Grounding;
import dev.assay.ui.control.Confidence;
import dev.assay.ui.control.EvidenceMark;
import dev.assay.ui.control.SourceMark;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The claim's reason, how it stands to the posting's words, and what else is to be known about the claim. */
final class EvidenceBlock extends VBox {

    private final Label claim = wrapped("claim");
    private final EvidenceMark mark = new EvidenceMark();
    private final Label status = wrapped("status");
    private final Label spans = new Label();
    private final HBox standing = new HBox(mark, status, spans);
    private final Label facts = wrapped("facts");
    private final Label remarks = wrapped("remarks");

    EvidenceBlock() {
        getStyleClass().add("evidence");
        standing.getStyleClass().add("standing");
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setMaxWidth(Double.MAX_VALUE);
        spans.getStyleClass().add("spans");
        spans.setMinWidth(USE_PREF_SIZE);
        mark.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(claim, standing, facts, remarks);
    }

    void show(FieldDetail detail) {
        boolean proposed = detail.line().source() != null;
        set(claim, !proposed
                ? "The answer judged here does not speak of this field."
                : detail.evidence().isBlank() ? "No evidence was given." : detail.evidence());
        Grounding grounding = detail.grounding();
        standing.setVisible(grounding != null);
        standing.setManaged(grounding != null);
        if (grounding != null) {
            mark.setStatus(grounding.status());
            status.setText(words(grounding));
        }
        set(facts, proposed ? facts(detail) : "");
        set(remarks, remarks(detail));
    }

    /** @param at which span is looked at, from 0 */
    void spans(int at, int count) {
        spans.setVisible(count > 0);
        spans.setManaged(count > 0);
        spans.setText(count > 1 ? at + 1 + " of " + count + " · n/p" : "1 place");
    }

    private static String words(Grounding grounding) {
        StringBuilder words = new StringBuilder(grounding.status().label()).append(". ")
                .append(grounding.reason().isBlank() ? grounding.status().explanation() : grounding.reason());
        if (!grounding.searched().isEmpty()) {
            words.append(grounding.status() == EvidenceStatus.CONTRADICTED ? " Found: " : " Searched for: ")
                    .append(String.join(", ", grounding.searched())).append('.');
        }
        if (!grounding.pass1().isEmpty()) {
            words.append(" Rests on ").append(String.join(", ", grounding.pass1())).append('.');
        }
        return words.toString();
    }

    private static String facts(FieldDetail detail) {
        List<String> facts = new ArrayList<>();
        facts.add(Confidence.words(detail.line().confidence()));
        if (detail.line().source() != null) {
            facts.add(SourceMark.words(detail.line().source()).toLowerCase(java.util.Locale.ROOT));
        }
        if (!detail.rule().isEmpty()) {
            facts.add("rule " + detail.rule());
        }
        String line = String.join(" · ", facts);
        return line.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + line.substring(1);
    }

    private static String remarks(FieldDetail detail) {
        List<String> remarks = new ArrayList<>();
        detail.line().doubts().forEach(doubt -> remarks.add("⚠ " + doubt));
        detail.notes().stream().filter(note -> note.kind() == CellNote.Kind.REPAIRED)
                .forEach(note -> remarks.add("Repaired: " + note.message()));
        return String.join("\n", remarks);
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Label wrapped(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
