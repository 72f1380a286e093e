package dev.assay.ui.value;

import dev.assay.model.CellNote;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.Grounding;
import dev.assay.text.DirectionMarks;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.Confidence;
import dev.assay.ui.control.EvidenceMark;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.SourceMark;
import dev.assay.ui.control.WrappedText;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
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
    private final EvidenceMark mark;
    private final Label status = new Label();
    private final Label spans = new Label();
    private final HBox standing;
    private final WrappedText explanation = new WrappedText("explanation");
    private final FlowPane pass1 = new FlowPane();
    private final Label facts = wrapped("facts");
    private final FactLines remarks = new FactLines();

    private final Consumer<String> onFact;
    private final ChosenKeys keys;
    private final Wording words;
    private List<String> linked = List.of();

    /** @param onFact given the key of a Pass 1 fact that was clicked */
    EvidenceBlock(Consumer<String> onFact, ChosenKeys keys) {
        this.onFact = onFact;
        this.keys = keys;
        words = keys.words();
        mark = new EvidenceMark(words);
        standing = new HBox(mark, status, spans);
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
                        ? words.of("evidence.none")
                        : detail.answered() ? words.of("evidence.no-field") : "");
        claim.label().pseudoClassStateChanged(MISSING, !given);
        boolean repaired = given && !detail.readable().equals(detail.evidence());
        Hint.on(claim).say(repaired ? words.of("evidence.as-it-came", detail.evidence()) : "");
        Grounding grounding = detail.grounding();
        standing.setVisible(grounding != null);
        standing.setManaged(grounding != null);
        boolean byHand = !detail.edit().isEmpty();
        set(explanation,
                grounding == null ? "" : byHand ? byHand(detail) : words(grounding, detail));
        Hint.on(explanation).say(grounding == null || grounding.searched().size() <= MOST_TERMS
                ? ""
                : words.of("evidence.searched", String.join(", ", grounding.searched())));
        if (byHand) {
            mark.setByHand();
            status.setText(words.of("evidence.by-hand"));
        } else if (grounding != null) {
            mark.setStatus(grounding.status());
            status.setText(words.name(grounding.status()));
        }
        link(grounding == null ? List.of() : grounding.pass1());
        set(facts, proposed ? facts(detail) : "");
        remarks.show(remarks(detail));
    }

    /** @param at which span is looked at, from 0 */
    void spans(int at, int count) {
        spans.setVisible(count > 0);
        spans.setManaged(count > 0);
        spans.setText(count > 1
                ? words.of("evidence.place", at + 1, count, keys.first(MoveAction.EVIDENCE_NEXT),
                        keys.first(MoveAction.EVIDENCE_PREVIOUS))
                : words.of("evidence.one-place"));
    }

    private String byHand(FieldDetail detail) {
        Grounding grounding = detail.grounding();
        return detail.edit() + "." + (grounding == null || detail.line().source() == null
                ? ""
                : " " + words.of("evidence.claim-itself", words.name(grounding.status())));
    }

    private String words(Grounding grounding, FieldDetail detail) {
        List<String> said = new ArrayList<>();
        said.add(detail.standing().isBlank() ? words.meaning(grounding.status()) : detail.standing());
        List<String> searched = grounding.searched();
        if (grounding.status() == EvidenceStatus.CONTRADICTED) {
            said.add(words.of("evidence.found", grounding.spans().stream()
                    .map(found -> found.span().quote().strip()).distinct()
                    .collect(Collectors.joining(", "))));
        } else if (!searched.isEmpty()) {
            said.add(words.of("evidence.searched-some",
                    String.join(", ", searched.stream().limit(MOST_TERMS).toList()),
                    Math.max(0, searched.size() - MOST_TERMS)));
        }
        if (grounding.status() == EvidenceStatus.NOT_FOUND && detail.searchable()) {
            said.add(words.of("evidence.attach", keys.text(CellAction.ATTACH)));
        }
        return String.join(" ", said);
    }

    private String facts(FieldDetail detail) {
        String sure = Confidence.words(detail.line().confidence(), words);
        StringBuilder facts = new StringBuilder(sure.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(sure.substring(1));
        if (detail.line().source() != null) {
            String source = SourceMark.words(detail.line().source(), words);
            facts.append(" · ").append(source.substring(0, 1).toLowerCase(Locale.ROOT))
                    .append(source.substring(1));
        }
        return detail.rule().isEmpty()
                ? facts.toString()
                : facts + " · " + words.of("evidence.rule", detail.rule());
    }

    private List<FactLines.Fact> remarks(FieldDetail detail) {
        List<FactLines.Fact> remarks = new ArrayList<>();
        detail.doubts()
                .forEach(doubt -> remarks.add(new FactLines.Fact(Material2MZ.PRIORITY_HIGH, "doubt", doubt)));
        detail.notes().stream().filter(note -> note.kind() == CellNote.Kind.REPAIRED)
                .map(note -> words.said(note.said()))
                .forEach(note -> remarks
                        .add(new FactLines.Fact(Material2AL.BUILD, "repair",
                                words.of("evidence.repaired", note))));
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
        link.setMnemonicParsing(false);
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
