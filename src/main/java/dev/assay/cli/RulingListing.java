package dev.assay.cli;

import dev.assay.export.JsonText;
import dev.assay.export.RulingJson;
import dev.assay.export.RulingWords;
import dev.assay.model.Excerpt;
import dev.assay.model.FieldValue;
import dev.assay.review.dispute.KnownRuling;
import dev.assay.review.dispute.Ruling;
import dev.assay.review.dispute.RulingPreview;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rulings, and what one changes. */
final class RulingListing {

    private final Console console;
    private final OutputFormat format;

    RulingListing(Console console, OutputFormat format) {
        this.console = console;
        this.format = format;
    }

    /** A line for each cell that is settled. @param only whether it was only looked at */
    void print(RulingPreview ruling, boolean only) {
        for (RulingPreview.Change change : ruling.changes()) {
            FieldValue from = change.from();
            if (format == OutputFormat.json) {
                Map<String, @Nullable Object> json = new LinkedHashMap<>();
                json.put("posting_id", change.cell().postingId());
                json.put("field", change.cell().field());
                json.put("from", from == null ? null : from.plain());
                json.put("to", change.to().plain());
                json.put("kind", change.kind().key());
                console.line(JsonText.line(json));
            } else {
                console.line("  " + Excerpt.inMessage(change.cell().postingId()) + ": "
                        + (from == null ? "nothing usable" : DisputeListing.text(from)) + " -> "
                        + DisputeListing.text(change.to()) + " (" + change.kind().key() + ")");
            }
        }
        console.note((only ? "Would settle " : "Settled ") + Count.of(ruling.changes().size(), "cell")
                + " of " + ruling.ruling().of().field() + " by ruling " + ruling.ruling().id() + ": "
                + ruling.overriding() + " overridden, "
                + (ruling.changes().size() - ruling.overriding()) + " accepted. Left alone: "
                + ruling.excepted() + " excepted, " + ruling.decided() + " decided before.");
    }

    void print(KnownRuling known) {
        if (format == OutputFormat.json) {
            console.line(JsonText.line(RulingJson.plain(known)));
            return;
        }
        Ruling ruling = known.ruling();
        console.line(ruling.id() + "  " + ruling.of().field() + " is " + DisputeListing.text(ruling.value())
                + (known.stands() ? "" : "  (not in force)"));
        console.line("              where answers name " + ruling.of().values().stream()
                .map(DisputeListing::text).reduce((one, next) -> one + ", " + next).orElse("nothing")
                + (ruling.of().words().isEmpty()
                        ? ""
                        : " and " + RulingWords.where(ruling.of().words())));
        console.line("              " + Excerpt.inMessage(ruling.reason()));
        console.line("              by " + Excerpt.inMessage(known.artefact().reviewer()) + " at "
                + known.artefact().at() + ", on " + Count.of(known.cells(), "cell")
                + (ruling.laterToo() ? ", and on those that come later" : ""));
    }
}
