package dev.assay.export;

import dev.assay.model.FieldValue;
import dev.assay.model.Problem;
import dev.assay.review.ReviewStore;
import dev.assay.review.dispute.KnownRuling;
import dev.assay.review.dispute.Ruling;
import dev.assay.review.dispute.Rulings;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What each field means and how to decide on it, with the rulings that are in force beside their field; in Markdown. */
final class CodebookFormat implements ExportFormat {

    private final Schema schema;

    CodebookFormat(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return "codebook";
    }

    @Override
    public String description() {
        return "What each field means and how to decide on it, with the rulings in force; as a page of Markdown.";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        choice.refuseParts(name());
        List<Problem> problems = new ArrayList<>();
        List<KnownRuling> standing = new Rulings(store, new RulingJson(schema), schema).all(problems).stream()
                .filter(KnownRuling::stands).toList();
        try (AtomicFile file = AtomicFile.at(out)) {
            file.write("# Codebook\n");
            long done = 0;
            for (FieldGroup group : schema.groups()) {
                file.write("\n## " + group.label() + "\n");
                for (FieldSpec field : group.fields()) {
                    if (progress.cancelled()) {
                        return new ExportReport(List.of(), 0, 0, true);
                    }
                    file.write(page(field, standing.stream()
                            .filter(known -> known.ruling().of().field().equals(field.key())).toList()));
                    progress.at(++done, schema.fields().size(), field.label());
                }
            }
            if (!problems.isEmpty()) {
                file.write("\n## Rulings that cannot be read\n\n");
                problems.forEach(problem -> file.write("- " + plain(problem.place() + ": " + problem.message()
                        + " " + problem.remedy()) + "\n"));
            }
            file.commit();
        }
        return new ExportReport(List.of(out), schema.fields().size(), 0, false);
    }

    private static String page(FieldSpec field, List<KnownRuling> rulings) {
        StringBuilder page = new StringBuilder();
        page.append("\n### ").append(field.label()).append(" (`").append(field.key()).append("`)\n\n")
                .append(field.question()).append("\n\n");
        for (AllowedValue value : field.values()) {
            page.append("- `").append(value.key()).append("`: ").append(value.meaning())
                    .append(value.legacy() ? " (in older files only)" : "").append('\n');
        }
        if (!field.guideline().isEmpty()) {
            page.append('\n');
        }
        for (int rule = 0; rule < field.guideline().size(); rule++) {
            page.append(rule + 1).append(". ").append(field.guideline().get(rule)).append('\n');
        }
        if (!rulings.isEmpty()) {
            page.append("\nRulings:\n\n");
            rulings.forEach(known -> page.append("- ").append(line(known)).append('\n'));
        }
        return page.toString();
    }

    private static String line(KnownRuling known) {
        Ruling ruling = known.ruling();
        String words = RulingWords.where(ruling.of().words());
        return "Where answers name " + ruling.of().values().stream().map(CodebookFormat::value)
                .collect(Collectors.joining(" and ")) + (words.isEmpty() ? "" : ", and " + words) + ": "
                + value(ruling.value()) + ". " + plain(ruling.reason()) + " ("
                + plain(known.artefact().reviewer())
                + ", " + known.artefact().at().atOffset(ZoneOffset.UTC).toLocalDate()
                + (ruling.laterToo() ? ", also for what comes later" : "") + ")";
    }

    private static String value(FieldValue value) {
        return value.isSilent()
                ? "`" + FieldSpec.NOT_MENTIONED + "`"
                : "`" + (value instanceof FieldValue.Choice(String key) ? key : JsonText.line(value.plain()))
                        + "`";
    }

    /** A reviewer's words on one line, of which none is taken for a sign of the page's own. */
    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_<\\[\\]])", "\\\\$1");
    }
}
