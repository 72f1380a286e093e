package dev.assay.ui.rules;

import dev.assay.model.Span;
import dev.assay.review.CellKey;
import dev.assay.review.PostingFile;
import dev.assay.ui.screen.PostingPane;
import dev.assay.ui.session.Session;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Opens a cell's posting, and once it stands there goes to the words on which the cell rests. */
final class LeadingToWords {

    private final Session session;
    private final PostingPane posting;
    private final BooleanSupplier isShown;
    private @Nullable Wanted wanted;

    private record Wanted(CellKey cell, Function<PostingFile, Optional<Span>> words) {}

    /** @param isShown whether the screen that leads is the one shown */
    LeadingToWords(Session session, PostingPane posting, BooleanSupplier isShown) {
        this.session = session;
        this.posting = posting;
        this.isShown = isShown;
        session.fieldProperty().subscribe(this::arrived);
    }

    /** @param words those to go to; empty for what the window goes to by itself */
    void open(CellKey cell, Function<PostingFile, Optional<Span>> words) {
        wanted = new Wanted(cell, words);
        session.open(cell.postingId(), cell.field());
    }

    private void arrived() {
        Wanted now = wanted;
        PostingFile file = session.postingProperty().get();
        if (now == null || file == null || !session.fieldProperty().get().equals(now.cell().field())
                || !file.posting().id().equals(now.cell().postingId())) {
            return;
        }
        wanted = null;
        now.words().apply(file).ifPresent(words -> Platform.runLater(() -> {
            if (isShown.getAsBoolean()) {
                posting.lead(words);
            }
        }));
    }
}
