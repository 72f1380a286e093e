package dev.assay.ui.session;

import dev.assay.review.Remark;
import dev.assay.review.ReviewStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was said beside fields that are still undecided; it goes into the journal with their next decision. Until
 * then it is kept as a setting, so that closing the window loses nothing. To be used on the UI thread only.
 */
final class RemarkDrafts {

    static final String SETTING = "remarks";

    private final ReviewStore store;
    private final Background background;
    private final Consumer<Throwable> failed;
    private final Map<FieldOf, Remark> drafts = new LinkedHashMap<>();

    RemarkDrafts(ReviewStore store, Background background, Consumer<Throwable> failed) {
        this.store = store;
        this.background = background;
        this.failed = failed;
    }

    /** A field of a posting, as one reviewer looks at it; the reviewer is empty until the name is known. */
    record FieldOf(String reviewer, String postingId, String key) {}

    /** Makes what was said before the name was known the reviewer's. */
    void adopt(String reviewer) {
        Map<FieldOf, Remark> nameless = new LinkedHashMap<>();
        drafts.forEach((field, remark) -> {
            if (field.reviewer().isEmpty()) {
                nameless.put(field, remark);
            }
        });
        nameless.forEach((field, remark) -> {
            drafts.remove(field);
            drafts.put(new FieldOf(reviewer, field.postingId(), field.key()), remark);
        });
        if (!nameless.isEmpty()) {
            save();
        }
    }

    /** Reads what was said before the window was last closed. */
    void load() {
        background.run(() -> store.setting(SETTING), kept -> kept.ifPresent(this::read), failed);
    }

    @Nullable
    Remark of(FieldOf field) {
        return drafts.get(field);
    }

    void put(FieldOf field, Remark remark) {
        if (remark.equals(Remark.NONE)) {
            remove(field);
        } else if (!remark.equals(drafts.put(field, remark))) {
            save();
        }
    }

    void remove(FieldOf field) {
        if (drafts.remove(field) != null) {
            save();
        }
    }

    private void save() {
        String lines = drafts.entrySet().stream()
                .map(e -> line(e.getKey().reviewer(), e.getKey().postingId(), e.getKey().key(),
                        e.getValue().reason(),
                        e.getValue().note()))
                .collect(Collectors.joining("\n"));
        background.run(() -> {
            store.saveSetting(SETTING, lines);
            return lines;
        }, saved -> {}, failed);
    }

    private void read(String lines) {
        lines.lines().map(line -> line.split("\t", -1)).filter(parts -> parts.length == 5)
                .forEach(parts -> drafts.putIfAbsent(
                        new FieldOf(plain(parts[0]), plain(parts[1]), plain(parts[2])),
                        new Remark(plain(parts[3]), plain(parts[4]))));
    }

    private static String line(String... parts) {
        return Arrays.stream(parts)
                .map(part -> part.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
                        .replace("\r", "\\r"))
                .collect(Collectors.joining("\t"));
    }

    private static String plain(String part) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '\\' && i + 1 < part.length()) {
                char next = part.charAt(++i);
                text.append(switch (next) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> next;
                });
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
