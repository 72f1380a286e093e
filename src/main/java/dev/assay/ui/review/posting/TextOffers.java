package dev.assay.ui.review.posting;

import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.Mark;
import dev.assay.ui.control.PostingText;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;

/** What the menu of a place of the posting's text offers. */
final class TextOffers {

    private final Session session;
    private final Reviewing reviewing;
    private final Supplier<String> posting;
    private final Teaching teaching;

    /** @param posting the id of the posting that is shown */
    TextOffers(Session session, Reviewing reviewing, Supplier<String> posting, Teaching teaching) {
        this.session = session;
        this.reviewing = reviewing;
        this.posting = posting;
        this.teaching = teaching;
    }

    /** What can be done at a place of the text, in words. */
    List<MenuItem> at(PostingText on, List<Mark> marks) {
        String now = session.fieldProperty().get();
        List<MenuItem> offers = new ArrayList<>();
        on.selectedSpan().ifPresent(span -> offers.add(offer("posting.attach", now,
                () -> reviewing.attach(posting.get(), span))));
        Map<String, Mark> first = new LinkedHashMap<>();
        marks.forEach(mark -> first.putIfAbsent(mark.field(), mark));
        Optional.ofNullable(first.remove(now)).ifPresent(mark -> offers.add(removal(mark)));
        first.values().forEach(mark -> offers.add(offer("posting.go-to", mark.field(),
                () -> session.select(mark.field(), mark.number()))));
        first.values().forEach(mark -> offers.add(removal(mark)));
        return teaching.after(offers);
    }

    private MenuItem removal(Mark mark) {
        return offer("posting.detach", mark.field(), () -> {
            session.select(mark.field(), mark.number());
            reviewing.detach();
        });
    }

    /** @param key of words that speak of a field */
    private MenuItem offer(String key, String fieldKey, Runnable action) {
        String field = session.schema().field(fieldKey).map(FieldSpec::label).orElse(fieldKey);
        MenuItem item = new MenuItem(session.words().of(key, field));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
