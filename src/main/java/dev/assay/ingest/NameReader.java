package dev.assay.ingest;

import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.PostingContent;
import dev.assay.model.PostingId;
import dev.assay.saying.Saying;

/** Tells which posting a record is, or speaks of. */
final class NameReader {

    private final FileName name;
    private final Findings findings;

    NameReader(FileName name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    /** @param read the posting's parts, for one that is what it says */
    PostingName posting(Members object, Members metadata, Scope outer, Posting read) {
        String given = object.text(PostingKeys.ID);
        String noted = given.isEmpty() ? metadata.text(PostingKeys.ID) : given;
        String id = noted.isEmpty() ? NamedAround.posting(object.object(), outer.around()) : noted;
        if (name.namesPosting()) {
            return believeFolder(id, outer);
        }
        if (!id.isBlank()) {
            return tidied(PostingName.By.ID, id, outer);
        }
        findings.withoutId(outer.at("id"));
        PostingName around = outer.posting();
        // the file's name is that of its one record, and of no record within it
        PostingName base = outer.path().isEmpty() || around.by() != PostingName.By.FILE
                ? around
                : PostingName.place(around.former());
        return base.content(PostingContent.id(read));
    }

    /** A record that is no posting speaks of one by an id that is not its own. */
    PostingName spokenOf(Members object, Members metadata, Scope outer) {
        String id = object.text(PostingKeys.SPOKEN_OF);
        if (id.isBlank()) {
            id = metadata.text(PostingKeys.SPOKEN_OF);
        }
        if (id.isBlank()) {
            id = NamedAround.spokenOf(object);
        }
        if (id.isBlank() && FactsReader.isFlat(object.object())) {
            id = object.text(PostingKeys.ID);
        }
        if (name.namesPosting()) {
            return believeFolder(id, outer);
        }
        return id.isBlank() ? outer.posting() : tidied(PostingName.By.SPOKEN_OF, id, outer);
    }

    private PostingName believeFolder(String id, Scope outer) {
        String folder = PostingId.tidy(name.postingId());
        if (!id.isBlank() && !PostingId.key(id).equals(PostingId.key(folder))) {
            findings.problem(Outcome.FLAGGED, outer.at("id"), Saying.of("remark.other-folder", id, folder),
                    Saying.of("remedy.move"));
        }
        findings.spelling(folder, name.postingId());
        return PostingName.named(PostingName.By.FOLDER, folder);
    }

    private PostingName tidied(PostingName.By by, String id, Scope outer) {
        String tidy = PostingId.tidy(id);
        if (!tidy.equals(id)) {
            findings.spelling(tidy, id);
            findings.problem(Outcome.REPAIRED, outer.at("id"),
                    Saying.of("remark.tidied", id, tidy), Saying.NOTHING);
        }
        return PostingName.named(by, tidy);
    }
}
