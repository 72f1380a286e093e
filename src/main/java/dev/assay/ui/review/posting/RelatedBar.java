package dev.assay.ui.review.posting;

import dev.assay.review.FieldReview;
import dev.assay.review.PostingSummary;
import dev.assay.review.RelatedPostings;
import dev.assay.text.TerminalText;
import dev.assay.text.document.HeaderText;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.control.Hint;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A quiet line above a posting's text: under which ids the same text stands, and what follows on what. */
public final class RelatedBar extends VBox {

    private final TextFlow line = new TextFlow();
    private final MenuButton menu = new MenuButton();
    private final BooleanProperty inOneLine = new SimpleBooleanProperty(this, "short");

    public RelatedBar() {
        getStyleClass().addAll("posting-notice", "related-bar");
        menu.setMinWidth(0);
        menu.setMnemonicParsing(false);
        inOneLine.subscribe(is -> getChildren().setAll(is ? menu : line));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Whether it takes one line and tells what it has to say in a menu. */
    BooleanProperty shortProperty() {
        return inOneLine;
    }

    /** @param atTheSamePlace shows more or less here without moving the text below */
    void show(Session session, Reviewing reviewing, Consumer<Runnable> atTheSamePlace) {
        reviewing.relatedProperty()
                .subscribe(related -> atTheSamePlace.accept(() -> fill(related, session, reviewing)));
        session.reviews().addListener((MapChangeListener<String, FieldReview>) change -> {
            if (!reviewing.relatedProperty().get().successors().isEmpty()) {
                fill(reviewing.relatedProperty().get(), session, reviewing);
            }
        });
    }

    private void fill(RelatedPostings related, Session session, Reviewing reviewing) {
        Wording words = session.words();
        line.getChildren().clear();
        menu.getItems().clear();
        menu.setText(summary(related, session.words()));
        setVisible(!related.isEmpty());
        if (!related.equal().isEmpty()) {
            say(words.of("related.same") + " ");
            links(related.equal(), session);
            say(words.of("related.more", related.moreEqual()) + " ");
        }
        reviewing.decidedEqual().ifPresent(same -> {
            say(words.of(related.equal().size() == 1 ? "related.decided-there" : "related.decided-under",
                    same.decided(), TerminalText.inLine(same.id())) + " ");
            takeOver(words.of("related.take-over"), session, reviewing);
        });
        if (!related.former().isEmpty()) {
            say(words.of("related.follows") + " ");
            links(List.of(related.former()), session);
            say(words.of("related.nearly", decidedFields(related.former(), session)) + " ");
            takeOver(words.of("related.take-over"), session, reviewing);
        } else if (!related.successors().isEmpty()) {
            say(words.of("related.later") + " ");
            links(related.successors(), session);
            say(". ");
            session.reviewed().filter(file -> file.reviews().values().stream()
                    .anyMatch(review -> review.state() != FieldReview.State.UNDECIDED
                            || review.evidence() != null))
                    .ifPresent(file -> takeOver(words.of("related.take-over-to"), session, reviewing));
        }
    }

    private static int decidedFields(String id, Session session) {
        return session.queue().find(id).map(PostingSummary::decided).orElse(0);
    }

    private static String summary(RelatedPostings related, Wording wording) {
        int equal = related.equal().size() + related.moreEqual();
        return Stream.of(
                equal == 0 ? "" : wording.of("related.short-same", equal),
                related.former().isEmpty() ? "" : wording.of("related.short-follows"),
                related.former().isEmpty() && !related.successors().isEmpty()
                        ? wording.of("related.short-later")
                        : "")
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "));
    }

    private void item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }

    private void say(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("related-text");
        line.getChildren().add(text);
    }

    private void links(List<String> ids, Session session) {
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (i > 0) {
                say(", ");
            }
            Hyperlink link = link(name(id, session));
            link.setOnAction(event -> session.open(id));
            line.getChildren().add(link);
            item(session.words().of("related.open", name(id, session)), () -> session.open(id));
        }
    }

    /** What a reviewer knows a posting by, and its id, which alone tells equal ones apart. */
    private static String name(String id, Session session) {
        return session.queue().find(id)
                .map(posting -> Stream.of(posting.title(), posting.company())
                        .map(HeaderText::of).filter(HeaderText::isNamed).map(HeaderText::text)
                        .collect(Collectors.joining(", ")))
                .filter(words -> !words.isEmpty())
                .map(words -> words + " (" + TerminalText.inLine(id) + ")")
                .orElse(TerminalText.inLine(id));
    }

    private void takeOver(String words, Session session, Reviewing reviewing) {
        Hyperlink link = link(words);
        CellAction.TAKE_OVER.mark(link, session.words());
        link.setOnAction(event -> reviewing.takeOver());
        line.getChildren().add(link);
        item(words + " (" + session.keys().text(CellAction.TAKE_OVER) + ")", reviewing::takeOver);
    }

    /** A link that is cut in its middle where the bar is narrower: ids that are alike differ at their ends. */
    private Hyperlink link(String words) {
        Hyperlink link = new Hyperlink(words);
        link.setMnemonicParsing(false);
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Hint.on(link).say(words);
        link.setMinWidth(0);
        link.maxWidthProperty().bind(line.widthProperty());
        return link;
    }
}
