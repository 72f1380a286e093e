package dev.assay.export;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.model.Answer;
import dev.assay.model.Excerpt;
import dev.assay.model.InferredField;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A page in Markdown about where each source goes wrong: by field what it takes for what, why, and where. */
final class RepairPage {

    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_REASONS = 5;
    private static final int MOST_WORDINGS = 3;

    private final Schema schema;
    /** By source, and by field in schema order. */
    private final Map<String, Map<String, Field>> sources = new TreeMap<>();

    /** What one source answered of one field. */
    private static final class Field {

        private int cells;
        private int right;
        private final Map<String, Confusion> confusions = new LinkedHashMap<>();
        /** Whatever was taken for what. */
        private final AlikeReasons reasons = new AlikeReasons();
        /** By what was said, where it is right. */
        private final Map<String, String> counters = new LinkedHashMap<>();
    }

    /** Cells in which the same was taken for the same. */
    private static final class Confusion {

        private final String said;
        private final String label;
        private int cells;
        private final AlikeReasons reasons = new AlikeReasons();
        private final List<String> examples = new ArrayList<>();

        Confusion(String said, String label) {
            this.said = said;
            this.label = label;
        }
    }

    RepairPage(Schema schema) {
        this.schema = schema;
    }

    void add(ChosenPosting posting, LabelledCell label, Answer answer, InferredField said) {
        Field field = sources.computeIfAbsent(answer.engine().name(), none -> new LinkedHashMap<>())
                .computeIfAbsent(label.field(), none -> new Field());
        field.cells++;
        String answered = JsonText.line(said.value().plain());
        if (said.value().agreesWith(label.value())) {
            field.right++;
            field.counters.computeIfAbsent(answered, none -> example(posting, label, said));
            return;
        }
        String decided = JsonText.line(label.value().plain());
        Confusion confusion = field.confusions.computeIfAbsent(answered + "\0" + decided,
                none -> new Confusion(answered, decided));
        confusion.cells++;
        AlikeReasons.Reason why = why(label);
        confusion.reasons.add(why);
        field.reasons.add(why);
        if (confusion.examples.size() < MOST_EXAMPLES) {
            confusion.examples.add(example(posting, label, said));
        }
    }

    private static AlikeReasons.Reason why(LabelledCell label) {
        String reason = label.last().what().reason();
        String note = label.last().what().note().strip();
        // The name of a ruling or a certificate tells a reader nothing.
        return new AlikeReasons.Reason(reason.contains(":") ? "" : reason, note);
    }

    private static String example(ChosenPosting posting, LabelledCell label, InferredField said) {
        String quotes = label.quotes().isEmpty()
                ? "no words of the posting"
                : "“" + plain(String.join("” … “", label.quotes())) + "”";
        return "`" + plain(posting.id()) + "` " + plain(posting.file().posting().title()) + ": rests on "
                + quotes
                + (said.evidence().isBlank() ? "" : "; the source said: " + plain(said.evidence()));
    }

    /** On one line, and nothing in it is markup. */
    private static String plain(String text) {
        return Excerpt.inMessage(text.replaceAll("\\s+", " ").strip()).replaceAll("([`*_<>\\[\\]#|])",
                "\\\\$1");
    }

    String text(ExportChoice choice) {
        StringBuilder page = new StringBuilder("# Where the sources go wrong\n\n");
        KnownGoldSet set = choice.set();
        page.append(set == null
                ? "By the cells decided now."
                : "By the cells of the gold set " + set.name() + ", version " + set.version() + ".")
                .append(" Codebook ").append(schema.version()).append(
                        ". The cells that a mended prompt must get right stand beside this page, one JSON line each.\n");
        sources.forEach((source, fields) -> {
            int cells = fields.values().stream().mapToInt(one -> one.cells).sum();
            int right = fields.values().stream().mapToInt(one -> one.right).sum();
            page.append("\n## ").append(plain(source)).append("\n\n").append(share(right, cells))
                    .append('\n');
            for (FieldSpec spec : schema.fields()) {
                Field field = fields.get(spec.key());
                if (field != null && field.right < field.cells) {
                    add(page, spec, field);
                }
            }
        });
        return page.toString();
    }

    private static String share(int right, int cells) {
        return String.format(Locale.ROOT, "Right in %d of %d cells (%.0f %%).", right, cells,
                100.0 * right / Math.max(1, cells));
    }

    private static void add(StringBuilder page, FieldSpec spec, Field field) {
        page.append("\n### ").append(spec.label()).append(" (`").append(spec.key()).append("`)\n\n")
                .append(share(field.right, field.cells)).append("\n\n");
        page.append("| said | is | cells |\n|---|---|---|\n");
        List<Confusion> most = field.confusions.values().stream()
                .sorted(Comparator.comparingInt((Confusion one) -> -one.cells)).toList();
        most.forEach(one -> page.append("| `").append(one.said).append("` | `").append(one.label)
                .append("` | ").append(one.cells).append(" |\n"));
        if (most.size() > 1) {
            List<AlikeReasons.Group> groups = field.reasons.groups();
            if (!groups.isEmpty()) {
                page.append("\nWhy, of all of them, alike reasons put together:\n\n");
                add(page, groups);
            }
        }
        for (Confusion one : most) {
            page.append("\n**`").append(one.said).append("` where `").append(one.label)
                    .append("` is right**\n\n");
            add(page, one.reasons.groups());
            one.examples.forEach(example -> page.append("- wrong: ").append(example).append('\n'));
            String counter = field.counters.get(one.said);
            if (counter != null) {
                page.append("- but right: ").append(counter).append('\n');
            }
        }
    }

    private static void add(StringBuilder page, List<AlikeReasons.Group> groups) {
        for (AlikeReasons.Group group : groups.subList(0, Math.min(MOST_REASONS, groups.size()))) {
            page.append("- ").append(group.cells()).append(" × ").append(plain(group.most().inWords()));
            int wordings = Math.min(MOST_WORDINGS, group.reasons().size());
            for (AlikeReasons.Reason other : group.reasons().subList(1, wordings)) {
                page.append("; or: ").append(plain(other.note()));
            }
            int more = group.reasons().size() - wordings;
            page.append(more == 0 ? "" : "; and " + more + " more like it").append('\n');
        }
    }
}
