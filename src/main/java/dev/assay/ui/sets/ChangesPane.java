package dev.assay.ui.sets;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.review.CellKey;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.control.OpenSelected;
import dev.assay.ui.control.FacetMenu;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** How a version differs from another, cell by cell; each line leads to its cell. */
final class ChangesPane {

    /** In heights of the letters: posting, field, was, is, how. */
    private static final List<Double> WIDTHS = List.of(22.0, 11.0, 12.0, 12.0, 9.5);

    private final TableView<ChangedLabel> table;
    private final LongChoice<KnownGoldSet> against;
    private final FacetMenu menu;
    private final Label count;
    private final Label none = new Label();
    private final Session session;
    private final Schema schema;
    private final Wording words;
    private final SetsModel model;
    private final Leads leads;
    private final Button sweeping;
    private List<ChangedLabel> all = List.of();
    private Set<String> wanted = Set.of();
    private @Nullable KnownGoldSet to;
    private @Nullable KnownGoldSet from;

    /**
     * Where the lines lead.
     *
     * @param open opens a cell where it is reviewed
     * @param sweep lists cells of one field where one goes through them
     */
    record Leads(Consumer<CellKey> open, Consumer<CellSelection> sweep) {}

    /** @param sweeping lists the cells that differ in the field of the line that is looked at */
    ChangesPane(TableView<ChangedLabel> table, LongChoice<KnownGoldSet> against, MenuButton kinds,
            Button sweeping, Label count, Session session, SetsModel model, Leads leads) {
        this.table = table;
        this.against = against;
        this.count = count;
        this.session = session;
        this.schema = session.schema();
        this.words = session.words();
        this.model = model;
        this.leads = leads;
        this.sweeping = sweeping;
        sweeping.setOnAction(event -> sweep());
        sweeping.managedProperty().bind(sweeping.visibleProperty());
        table.getSelectionModel().selectedItemProperty().subscribe(line -> tellSweep());
        menu = new FacetMenu(kinds, words.of("sets.kinds"), new Kinds(), words);
        against.name(KnownGoldSet::id, KnownGoldSet::id);
        against.setPromptText(words.of("sets.no-other"));
        against.setOnChoose(one -> {
            from = one;
            compare();
            table.requestFocus();
        });
        none.setWrapText(true);
        table.setPlaceholder(none);
        for (ChangeColumn each : ChangeColumn.values()) {
            TableColumn<ChangedLabel, ChangedLabel> column = new TableColumn<>(words.name(each));
            column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
            column.setSortable(false);
            column.setReorderable(false);
            column.setCellFactory(view -> new Told(each));
            table.getColumns().add(column);
        }
        count.fontProperty().subscribe(font -> {
            for (int at = 0; at < WIDTHS.size(); at++) {
                table.getColumns().get(at).setPrefWidth(WIDTHS.get(at) * font.getSize());
            }
        });
        OpenSelected.in(table, this::openChosen);
    }

    private final class Told extends TableCell<ChangedLabel, ChangedLabel> {

        private final ChangeColumn column;
        private final Hint hint = Hint.on(this);

        Told(ChangeColumn column) {
            this.column = column;
        }

        @Override
        protected void updateItem(@Nullable ChangedLabel cell, boolean empty) {
            super.updateItem(cell, empty);
            String told = empty || cell == null ? "" : cell.told(column, schema, words);
            setText(told);
            hint.say(told);
        }
    }

    private final class Kinds implements FacetMenu.Kinds {

        @Override
        public Map<String, Long> counts() {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (ChangeKind kind : ChangeKind.values()) {
                counts.put(words.name(kind), all.stream().filter(cell -> cell.kind() == kind).count());
            }
            return counts;
        }

        @Override
        public Set<String> chosen() {
            return wanted;
        }

        @Override
        public void choose(Set<String> kinds) {
            wanted = Set.copyOf(kinds);
            list();
        }
    }

    private void openChosen() {
        ChangedLabel cell = table.getSelectionModel().getSelectedItem();
        if (cell != null) {
            leads.open().accept(cell.change().cell());
        }
    }

    /** The cells that are listed of one field. */
    private Set<CellKey> listed(String field) {
        return table.getItems().stream().map(line -> line.change().cell())
                .filter(cell -> cell.field().equals(field)).collect(Collectors.toSet());
    }

    private Optional<FieldSpec> chosenField() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .flatMap(line -> schema.field(line.change().cell().field()));
    }

    private void tellSweep() {
        sweeping.setVisible(chosenField().isPresent());
        chosenField().ifPresent(field -> sweeping.setText(
                words.of("sets.sweep", listed(field.key()).size(), field.label())));
    }

    /** Lists the cells that differ in the field of the line that is looked at, as far as they are listed here. */
    void sweep() {
        KnownGoldSet before = from;
        KnownGoldSet after = to;
        if (before == null || after == null || chosenField().isEmpty()) {
            session.notify(Notice.Kind.INFO, words.of(
                    table.getItems().isEmpty() ? "sets.nothing-to-sweep" : "sets.no-line-to-sweep"));
        } else {
            chosenField().ifPresent(field -> {
                Set<CellKey> cells = listed(field.key());
                leads.sweep().accept(new CellSelection(field.key(),
                        words.of("sets.differing", after.id(), before.id()),
                        cell -> cells.contains(cell.cell())));
            });
        }
    }

    /** Shows how a set differs from the version before it, or from another that was chosen. */
    void show(@Nullable KnownGoldSet set, List<KnownGoldSet> known) {
        List<KnownGoldSet> others = new ArrayList<>(known);
        others.removeIf(one -> set != null && one.id().equals(set.id()));
        KnownGoldSet chosen = from;
        if (to == null || set == null || !set.id().equals(to.id()) || chosen == null
                || others.stream().noneMatch(one -> one.id().equals(chosen.id()))) {
            from = set == null
                    ? null
                    : others.stream()
                            .filter(one -> one.name().equals(set.name()) && one.version() < set.version())
                            .findFirst().orElse(others.isEmpty() ? null : others.getFirst());
        }
        to = set;
        against.offer(others, from);
        compare();
    }

    private void compare() {
        KnownGoldSet before = from;
        KnownGoldSet after = to;
        all = List.of();
        list();
        if (before == null || after == null) {
            model.forget();
            none.setText(words.of("sets.no-other-means"));
            count.setText("");
            return;
        }
        none.setText(words.of("sets.comparing"));
        count.setText("");
        model.compare(before, after, found -> {
            all = found;
            none.setText(words.of("sets.same", after.id(), before.id()));
            count.setText(words.of("sets.differ", after.id(), before.id(),
                    number(ChangeKind.ADDED),
                    number(ChangeKind.CHANGED), number(ChangeKind.REMOVED)));
            list();
        }, failure -> none.setText(String.valueOf(failure.getMessage())));
    }

    private long number(ChangeKind kind) {
        return all.stream().filter(cell -> cell.kind() == kind).count();
    }

    private void list() {
        table.getItems().setAll(wanted.isEmpty()
                ? all
                : all.stream().filter(cell -> wanted.contains(words.name(cell.kind()))).toList());
        menu.name();
        table.getSelectionModel().selectFirst();
        tellSweep();
    }
}
