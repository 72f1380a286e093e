package dev.assay.ui.value;

import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.review.CellHistory;
import dev.assay.review.Decision;
import dev.assay.review.NewDecision;
import dev.assay.review.UndoHistory;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.wording.Wording;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cell's history in the words a reviewer reads. */
final class HistoryText {

    private final FieldSpec spec;
    private final Wording words;

    HistoryText(FieldSpec spec, Wording words) {
        this.spec = spec;
        this.words = words;
    }

    /** The decisions, first to last, a line each. */
    List<String> decisions(CellHistory history) {
        return history.entries().stream().map(this::decision).toList();
    }

    private String decision(CellHistory.Entry entry) {
        Decision made = entry.decision();
        NewDecision what = made.what();
        List<String> said = new ArrayList<>();
        said.add(DateTimeFormatter.ofPattern(words.of("time.pattern"), words.locale())
                .format(made.at().atZone(ZoneId.systemDefault())));
        said.add(what.reviewer());
        said.add(words.name(what.kind()) + (what.value() == null
                ? ""
                : ": " + ValueText.of(spec, what.value(), words).text()));
        if (!what.spans().isEmpty()) {
            said.add(what.spans().stream().map(span -> "“" + span.quote().strip() + "”")
                    .collect(Collectors.joining(", ")));
        }
        said.add(words.of("history.basis", what.basis().key()));
        said.addAll(Stream.of(ReasonText.of(what.reason(), words), what.note())
                .filter(text -> !text.isBlank()).toList());
        if (entry.standing() != UndoHistory.Standing.IN_FORCE) {
            said.add(words.of("history.undone"));
        }
        return String.join(" · ", said);
    }

    /** What each source says, and said before, a line each. @param shown what of it the reviewer is to be shown */
    List<String> answers(List<Answer> answers, List<Answer> current,
            Function<Answer, Optional<InferredField>> shown) {
        return answers.stream().map(answer -> answer.engine().name()
                + (answer.engine().version().isEmpty() ? "" : " " + answer.engine().version()) + ": "
                + shown.apply(answer).map(this::said).orElse(words.of("value.not-answered"))
                + (current.contains(answer) ? "" : " · " + words.of("history.earlier"))).toList();
    }

    private String said(InferredField field) {
        String value = ValueText.of(spec, field.value(), words).text();
        return field.grounding() == null
                ? value
                : value + " · " + words.of("evidence.said", words.name(field.grounding().status()));
    }
}
