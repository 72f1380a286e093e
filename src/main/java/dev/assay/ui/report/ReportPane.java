package dev.assay.ui.report;

import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import dev.assay.review.ImportReport;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What was read of the files given, and what was not. */
final class ReportPane {

    private ReportPane() {}

    /**
     * @param report what was read last; null where nothing was since the start
     * @param kept what was noticed in all files ever read
     */
    static Node of(@Nullable ImportReport report, List<Problem> kept, Wording words) {
        if (report == null) {
            Label none = new Label(words.of(kept.isEmpty() ? "report.nothing-read" : "report.read-before"));
            none.getStyleClass().add("muted");
            VBox earlier = new VBox(12, none);
            addRemarks(earlier, kept, words);
            return earlier;
        }
        FlowPane counts = new FlowPane(18, 6);
        for (Outcome outcome : Outcome.values()) {
            String word = outcome.name().toLowerCase(Locale.ROOT);
            Label count = new Label(words.of(Wording.key(outcome), report.count(outcome)));
            count.getStyleClass().addAll("outcome", word);
            counts.getChildren().add(count);
        }
        Label sum = new Label(sum(report, words));
        sum.setWrapText(true);
        VBox all = new VBox(12, sum, counts);
        all.getStyleClass().add("report-sheet");
        addRemarks(all, report.problems(), words);
        return all;
    }

    private static void addRemarks(VBox sheet, List<Problem> problems, Wording words) {
        if (!problems.isEmpty()) {
            Button copy = new Button(words.of("report.copy"));
            copy.setOnAction(event -> copy(problems));
            sheet.getChildren().addAll(remarks(problems), copy);
        }
    }

    private static String sum(ImportReport report, Wording words) {
        List<String> said = new ArrayList<>();
        said.add(
                words.of("report.read", report.files(), report.postings(), report.pass1(), report.answers()));
        if (report.notReached() > 0) {
            said.add(words.of("report.not-reached", report.notReached()));
        }
        said.add(words.of("report.remarks", report.problems().size()));
        return String.join(" ", said);
    }

    private static ListView<Problem> remarks(List<Problem> problems) {
        ListView<Problem> list = new ListView<>();
        list.getItems().setAll(problems);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Problem problem, boolean empty) {
                super.updateItem(problem, empty);
                if (empty || problem == null) {
                    setGraphic(null);
                    return;
                }
                Label where = new Label(
                        problem.path() + (problem.place().isEmpty() ? "" : "  ·  " + problem.place()));
                where.getStyleClass().add("remark-place");
                Label what = new Label(
                        problem.message() + (problem.remedy().isEmpty() ? "" : " " + problem.remedy()));
                what.setWrapText(true);
                VBox box = new VBox(1, where, what);
                box.setPrefWidth(1);
                setGraphic(box);
            }
        });
        list.setPrefSize(760, 380);
        return list;
    }

    private static void copy(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(
                    String.join("\t", problem.path(), problem.place(), problem.message(), problem.remedy()))
                    .append('\n');
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
