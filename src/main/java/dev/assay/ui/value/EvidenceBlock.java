package dev.assay.ui.value;

import dev.assay.model.CellNote;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.Grounding;
import dev.assay.text.DirectionMarks;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.control.Confidence;
import dev.assay.ui.control.EvidenceMark;
import dev.assay.ui.control.SourceMark;
import dev.assay.ui.control.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The claim's reason, how it stands to the posting's words, and what else is to be known about the claim. */
final class EvidenceBlock extends VBox {

    /** So many terms are listed; all of them on hover. */
    private static final int MOST_TERMS = 12;
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final WrappedText claim = new WrappedText("claim");
    private final EvidenceMark mark = new EvidenceMark();
    private final Label status = new Label();
    private final Label spans = new Label();
    private final HBox standing = new HBox(mark, status, spans);
    private final WrappedText explanation = new WrappedText("explanation");
    private final FlowPane pass1 = new FlowPane();
    private final Label facts = wrapped("facts");
    private final FactLines remarks = new FactLines();

    private final Consumer<String> onFact;
    private final ChosenKeys keys;
    private List<String> linked = List.of();

    /** @param onFact given the key of a Pass 1 fact that was clicked */
    EvidenceBlock(Consumer<String> onFact, ChosenKeys keys) {
        this.onFact = onFact;
        this.keys = keys;
        pass1.getStyleClass().add("pass1-links");
        getStyleClass().add("evidence");
        standing.getStyleClass().add("standing");
        status.getStyleClass().add("status");
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setMaxWidth(Double.MAX_VALUE);
        spans.getStyleClass().add("spans");
        spans.setMinWidth(USE_PREF_SIZE);
        mark.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(claim, standing, explanation, pass1, facts, remarks);
    }

    void show(FieldDetail detail) {
        boolean proposed = detail.line().source() != null;
        boolean given = proposed && !detail.evidence().isBlank();
        set(claim, given
                ? detail.readable()
                : proposed
                        ? "No evidence was given."
                        : detail.answered() ? "This answer says nothing of this field." : "");
        claim.label().pseudoClassStateChanged(MISSING, !given);
        boolean repaired = given && !detail.readable().equals(detail.evidence());
        claim.setTooltip(repaired ? new Tooltip("As it came: " + detail.evidence()) : null);
        Grounding grounding = detail.grounding();
        standing.setVisible(grounding != null);
        standing.setManaged(grounding != null);
        boolean byHand = !detail.edit().isEmpty();
        set(explanation,
                grounding == null ? "" : byHand ? byHand(detail) : words(grounding, detail.searchable()));
        explanation.setTooltip(grounding == null || grounding.searched().size() <= MOST_TERMS
                ? null
                : wide("Searched for: " + String.join(", ", grounding.searched())));
        if (byHand) {
            mark.setByHand();
            status.setText(EvidenceMark.BY_HAND);
        } else if (grounding != null) {
            mark.setStatus(grounding.status());
            status.setText(grounding.status().label());
        }
        link(grounding == null ? List.of() : grounding.pass1());
        set(facts, proposed ? facts(detail) : "");
        remarks.show(remarks(detail));
    }

    /** @param at which span is looked at, from 0 */
    void spans(int at, int count) {
        spans.setVisible(count > 0);
        spans.setManaged(count > 0);
        spans.setText(count > 1 ? at + 1 + " of " + count + " · n/p" : "1 place");
    }

    private static Tooltip wide(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(460);
        return tip;
    }

    private static String byHand(FieldDetail detail) {
        Grounding grounding = detail.grounding();
        return detail.edit() + "." + (grounding == null || detail.line().source() == null
                ? ""
                : " The claim itself: " + grounding.status().label().toLowerCase(Locale.ROOT) + ".");
    }

    private String words(Grounding grounding, boolean searchable) {
        StringBuilder words = new StringBuilder(
                grounding.reason().isBlank() ? grounding.status().explanation() : grounding.reason());
        List<String> searched = grounding.searched();
        if (grounding.status() == EvidenceStatus.CONTRADICTED) {
            words.append(" Found: ")
                    .append(grounding.spans().stream().map(found -> found.span().quote().strip())
                            .distinct().collect(Collectors.joining(", ")))
                    .append('.');
        } else if (!searched.isEmpty()) {
            int more = searched.size() - MOST_TERMS;
            words.append(" Searched for: ")
                    .append(String.join(", ", searched.stream().limit(MOST_TERMS).toList()))
                    .append(more > 0 ? " and " + more + " more." : ".");
        }
        if (grounding.status() == EvidenceStatus.NOT_FOUND && searchable) {
            words.append(" Select words in the posting and press ").append(keys.text(CellAction.ATTACH))
                    .append(" to attach them.");
        }
        return words.toString();
    }

    private static String facts(FieldDetail detail) {
        String words = Confidence.words(detail.line().confidence());
        StringBuilder facts = new StringBuilder(words.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(words.substring(1));
        if (detail.line().source() != null) {
            String source = SourceMark.words(detail.line().source());
            facts.append(" · ").append(source.substring(0, 1).toLowerCase(Locale.ROOT))
                    .append(source.substring(1));
        }
        return detail.rule().isEmpty() ? facts.toString() : facts + " · rule " + detail.rule();
    }

    private static List<FactLines.Fact> remarks(FieldDetail detail) {
        List<FactLines.Fact> remarks = new ArrayList<>();
        detail.doubts()
                .forEach(doubt -> remarks.add(new FactLines.Fact(Material2MZ.PRIORITY_HIGH, "doubt", doubt)));
        detail.notes().stream().filter(note -> note.kind() == CellNote.Kind.REPAIRED).map(CellNote::message)
                .forEach(note -> remarks
                        .add(new FactLines.Fact(Material2AL.BUILD, "repair", "Repaired: " + note)));
        return remarks;
    }

    private void link(List<String> keys) {
        if (!keys.equals(linked)) {
            linked = List.copyOf(keys);
            pass1.getChildren().setAll(keys.stream().map(this::link).toList());
        }
        pass1.setVisible(!keys.isEmpty());
        pass1.setManaged(!keys.isEmpty());
    }

    private Hyperlink link(String key) {
        Hyperlink link = new Hyperlink(key);
        CellAction.FACT.mark(link, keys.words());
        link.setOnAction(event -> {
            link.setVisited(false);
            onFact.accept(key);
        });
        return link;
    }

    private static void set(WrappedText on, String text) {
        on.setText(DirectionMarks.visible(text));
        on.setVisible(!text.isEmpty());
        on.setManaged(!text.isEmpty());
    }

    private static void set(Label label, String text) {
        label.setText(DirectionMarks.visible(text));
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
