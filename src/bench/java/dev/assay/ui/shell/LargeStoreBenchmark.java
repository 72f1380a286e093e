package dev.assay.ui.shell;

import dev.assay.ManySources;
import dev.assay.Wiring;
import dev.assay.cli.DisplayCheck;
import dev.assay.cli.OpenedStore;
import dev.assay.cli.Surroundings;
import dev.assay.export.Formats;
import dev.assay.ingest.SourceFiles;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.DecisionKind;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.FieldReview;
import dev.assay.review.Intake;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueQuery;
import dev.assay.review.WordQuery;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import dev.assay.store.H2ReviewStore;
import dev.assay.task.Progress;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.PostingQueue;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the acts of a reviewer cost on a store of 5,000 postings with five sources each, in the whole window, headless
 * and drawn in software. Run with
 * {@code mvn -Pbench test -Dtest=LargeStoreBenchmark -Dassay.store=STORE [-Dassay.data=DATA] [-Dassay.acts=…]}: the
 * store is made of the data ({@link ManySources}) where it is missing, and a copy of it is worked on. The first acts of
 * each kind, a fifth as many as are counted and in the sweep four rounds, warm up and are not counted.
 */
class LargeStoreBenchmark {

    private static final int POSTINGS = 5_000;
    private static final int ROUNDS = Integer.getInteger("assay.rounds", 300);
    private static final int WARMING = ROUNDS / 5;
    private static final Schema SCHEMA = Catalogue.shipped();
    private static final List<String> WORDS = List.of("kafka", "data engineer", "snowflake python",
            "vineyards",
            "remote", "senior analytics", "payroll genomics", "orchards", "streaming pipelines aws", "visa",
            "maritime zinc claims", "dbt", "lakehouse", "machine learning platform", "hybrid office", "tel",
            "ware", "quarries nightly", "mentor", "equity benefits", "xyzzy");

    private final Random random = new Random(1);
    private Map<String, Map<Facet, Map<String, Long>>> kinds = new HashMap<>();

    @Test
    void actsOfAReviewer(@TempDir Path folder) throws IOException {
        Path made = Path.of(System.getProperty("assay.store", "target/large-store"));
        if (!H2ReviewStore.exists(made)) {
            make(made, folder.resolve("corpus"));
        }
        copy(made, folder.resolve("store"));
        List<String> acts = List
                .of(System.getProperty("assay.acts", "review,queue,search,sweep,far,learn").split(","));
        long begun = System.nanoTime();
        try (OpenedStore opened = open(folder.resolve("store"), folder)) {
            Services services = new Services(SCHEMA, opened.store(), opened.intake(), paths -> List.of(),
                    () -> new Formats(SCHEMA, JudgedAnswer::primary), Path.of("sample-data"),
                    JudgedAnswer::primary);
            HeadlessWindow.with(services, Layout.FIRST, Wording.in(Language.ENGLISH), window -> {
                System.out.printf(Locale.ROOT, "window shown and idle after %.1f s, %d postings listed%n",
                        (System.nanoTime() - begun) / 1e9, window.parts().session().queue().visible().size());
                new Acts(window, services).measure(acts);
                return true;
            });
        }
    }

    private static OpenedStore open(Path store, Path folder) {
        return Wiring.parts(new Surroundings(folder.resolve("own"), Path.of("sample-data"),
                folder.resolve("tour"), new DisplayCheck("Linux", Map.of(), library -> true)), null)
                .openStore(store, Progress.NONE);
    }

    private static void make(Path store, Path corpus) throws IOException {
        ManySources.write(POSTINGS, Path.of(System.getProperty("assay.data")), corpus);
        try (OpenedStore opened = open(store, corpus)) {
            opened.intake().read(SourceFiles.of(List.of(corpus)).stream()
                    .map(f -> new Intake.SourceFile(f.path(), f.size(), f::open)).toList(), Progress.NONE);
            opened.intake().infer(Progress.NONE);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private final class Acts {

        private final MainWindow window;
        private final Services services;
        private final Session session;
        private final PostingQueue queue;
        private final WindowDriver driver;
        private final UiMeter meter;

        Acts(MainWindow window, Services services) {
            this.window = window;
            this.services = services;
            session = window.parts().session();
            queue = session.queue();
            driver = new WindowDriver(window);
            meter = new UiMeter(window);
        }

        void measure(List<String> acts) {
            System.out.printf(Locale.ROOT, "%-34s %5s  %-23s %-23s %-23s %-23s%n", "p50 / p95 / p99 in ms",
                    "n",
                    "UI thread", "longest of it", "shown", "settled");
            meter.empty(WARMING);
            print("an empty pulse", meter.empty(ROUNDS));
            for (String act : acts) {
                switch (act) {
                    case "review" -> review();
                    case "queue" -> facets();
                    case "search" -> search();
                    case "sweep" -> sweep();
                    case "steps" -> steps();
                    case "far" -> far();
                    case "learn" -> learn();
                    default -> throw new IllegalArgumentException(act);
                }
            }
            print("an empty pulse, at the end", meter.empty(ROUNDS));
        }

        private void review() {
            List<UiMeter.Took> cells = new ArrayList<>();
            List<UiMeter.Took> postings = new ArrayList<>();
            int of = SCHEMA.fields().size() - 1;
            for (int i = -WARMING; i < ROUNDS; i++) {
                postings.add(nextPosting());
                for (int step = 0; step < 2; step++) {
                    KeyCode way = random.nextInt(of) < 20 ? KeyCode.DOWN : KeyCode.UP;
                    CellKey before = cell();
                    cells.add(meter.time(() -> press(way), () -> !cell().equals(before) || isAtEnd(way)));
                }
            }
            print("next cell", cells.subList(2 * WARMING, cells.size()));
            print("next posting", postings.subList(WARMING, postings.size()));
        }

        private UiMeter.Took nextPosting() {
            String before = session.currentProperty().get();
            return meter.time(() -> press(KeyCode.CONTROL, KeyCode.PAGE_DOWN),
                    () -> !session.openingProperty().get()
                            && !session.currentProperty().get().equals(before));
        }

        private boolean isAtEnd(KeyCode way) {
            FieldSpec end = way == KeyCode.DOWN ? SCHEMA.fields().getLast() : SCHEMA.fields().getFirst();
            return session.fieldProperty().get().equals(end.key());
        }

        private CellKey cell() {
            return new CellKey(session.currentProperty().get(), session.fieldProperty().get());
        }

        private void facets() {
            kinds = new HashMap<>();
            Stream.concat(Stream.of(""), SCHEMA.fields().stream().map(FieldSpec::key).limit(9))
                    .forEach(field -> kinds.put(field, services.store().facets(new QueueQuery(
                            FacetQuery.ALL.ofField(field), "", List.of(), QueueOrder.AS_LOADED))));
            driver.perform(() -> window.perform(ListAction.FILTER));
            List<UiMeter.Took> rows = new ArrayList<>();
            List<UiMeter.Took> cleared = new ArrayList<>();
            List<String> fields = List.copyOf(kinds.keySet());
            while (rows.size() < ROUNDS + WARMING) {
                String field = fields.get(random.nextInt(fields.size()));
                FacetQuery query = FacetQuery.ALL.ofField(field);
                for (int chosen = random.nextInt(3); chosen >= 0; chosen--) {
                    query = click(query, kinds.get(field));
                    FacetQuery now = query;
                    rows.add(arranging(() -> queue.facetsProperty().set(now)));
                }
                cleared.add(arranging(() -> queue.facetsProperty().set(FacetQuery.ALL)));
            }
            print("facet click to rows", rows.subList(WARMING, rows.size()));
            print("facets cleared", cleared);
            counts(fields);
            driver.perform(() -> window.perform(ListAction.FILTER));
        }

        private FacetQuery click(FacetQuery query, Map<Facet, Map<String, Long>> counted) {
            List<Facet> there = counted.keySet().stream().filter(facet -> !counted.get(facet).isEmpty())
                    .toList();
            Facet facet = there.get(random.nextInt(there.size()));
            List<String> all = List.copyOf(counted.get(facet).keySet());
            String kind = all.get(random.nextInt(all.size()));
            return query.chosen(facet).contains(kind) ? query : query.switching(facet, kind);
        }

        /** What the index takes for the counts beside the rows. */
        private void counts(List<String> fields) {
            double[] millis = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                String field = fields.get(random.nextInt(fields.size()));
                FacetQuery query = FacetQuery.ALL.ofField(field);
                for (int chosen = random.nextInt(3); chosen >= 0; chosen--) {
                    query = click(query, kinds.get(field));
                }
                long begun = System.nanoTime();
                services.store().facets(new QueueQuery(query, "", List.of(), QueueOrder.RISKIEST_FIRST));
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
            printOnly("facet counts, by the index", millis);
        }

        private UiMeter.Took arranging(Runnable act) {
            int before = queue.arrangedProperty().get();
            FacetQuery asked = queue.facetsProperty().get();
            return meter.time(act, () -> queue.arrangedProperty().get() > before
                    || queue.facetsProperty().get().equals(asked));
        }

        private void search() {
            long begun = System.nanoTime();
            services.store().texts().find(new WordQuery("kafka", null, 1), Progress.NONE);
            printOnly("the first search ever", new double[]{(System.nanoTime() - begun) / 1e6});
            List<UiMeter.Took> searched = new ArrayList<>();
            List<UiMeter.Took> cleared = new ArrayList<>();
            for (int i = -WARMING; i < ROUNDS; i++) {
                String words = WORDS.get(random.nextInt(WORDS.size()));
                searched.add(searching(words));
                cleared.add(searching(""));
            }
            print("search", searched.subList(WARMING, searched.size()));
            print("search given up", cleared.subList(WARMING, cleared.size()));
        }

        private UiMeter.Took searching(String words) {
            AtomicBoolean found = new AtomicBoolean();
            return meter.time(() -> {
                queue.searchProperty().set(words);
                queue.whenArranged(() -> found.set(true));
            }, found::get);
        }

        private void sweep() {
            driver.show("sweep");
            ListView<?> list = find(".sweep-list", ListView.class);
            LongChoice<FieldSpec> field = find(".sweep .long-choice", LongChoice.class);
            List<UiMeter.Took> fields = new ArrayList<>();
            List<UiMeter.Took> pages = new ArrayList<>();
            List<UiMeter.Took> opened = new ArrayList<>();
            List<UiMeter.Took> chosen = new ArrayList<>();
            List<UiMeter.Took> orders = new ArrayList<>();
            List<UiMeter.Took> steps = new ArrayList<>();
            for (int round = -4; round < ROUNDS / 10; round++) {
                FieldSpec spec = SCHEMA.fields().get((round + 5) % SCHEMA.fields().size());
                fields.add(meter.time(() -> {
                    field.setValue(spec);
                    field.getOnHidden().handle(new Event(Event.ANY));
                }, () -> list.getItems().size() == POSTINGS));
                orders.add(meter.time(this::nextOrder, () -> true));
                for (int page = 0; page < 10; page++) {
                    VirtualFlow<?> flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
                    double by = page == 9 ? -1e6 : list.getHeight() * 0.9;
                    pages.add(meter.time(() -> flow.scrollPixels(by), () -> true));
                }
                for (int step = 0; step < 3; step++) {
                    steps.add(nextOfField());
                }
                for (MenuButton menu : menus()) {
                    opened.add(
                            meter.time(() -> menu.getOnShowing().handle(new Event(Event.ANY)), () -> true));
                    List<MenuItem> items = List.copyOf(menu.getItems());
                    MenuItem item = items.get(2 + random.nextInt(items.size() - 2));
                    chosen.add(meter.time(item::fire, () -> true));
                }
                for (MenuButton menu : menus()) {
                    driver.perform(() -> {
                        menu.getOnShowing().handle(new Event(Event.ANY));
                        menu.getItems().getFirst().fire();
                    });
                }
            }
            print("a page of the sweep", pages.subList(40, pages.size()));
            print("sweep: next cell of the field", steps.subList(12, steps.size()));
            print("sweep: another field", fields.subList(4, fields.size()));
            print("sweep: another order", orders.subList(4, orders.size()));
            print("sweep: a filter is opened", opened.subList(16, opened.size()));
            print("sweep: a kind is chosen", chosen.subList(16, chosen.size()));
            driver.show("review");
        }

        /** One cell of a field after the other, in another order after every twenty. */
        private void steps() {
            driver.show("sweep");
            ListView<?> list = find(".sweep-list", ListView.class);
            meter.time(() -> {}, () -> list.getItems().size() == POSTINGS);
            List<UiMeter.Took> steps = new ArrayList<>();
            for (int i = -WARMING; i < ROUNDS; i++) {
                if (i % 20 == 0) {
                    meter.time(this::nextOrder, () -> true);
                }
                steps.add(nextOfField());
            }
            print("sweep: next cell, one by one", steps.subList(WARMING, steps.size()));
            driver.show("review");
        }

        private UiMeter.Took nextOfField() {
            CellKey before = cell();
            return meter.time(() -> press(KeyCode.DOWN),
                    () -> !session.openingProperty().get() && !cell().equals(before));
        }

        private List<MenuButton> menus() {
            return driver
                    .ask(() -> window.stage().getScene().getRoot().lookupAll(".sweep .list-facet").stream()
                            .map(MenuButton.class::cast).toList());
        }

        private void nextOrder() {
            ChoiceBox<?> order = find(".sweep .choice-box", ChoiceBox.class);
            order.getSelectionModel()
                    .select((order.getSelectionModel().getSelectedIndex() + 1) % order.getItems().size());
        }

        @SuppressWarnings("unchecked")
        private <T extends Node> T find(String selector, Class<? super T> type) {
            Supplier<Node> look = () -> window.stage().getScene().getRoot().lookup(selector);
            Node found = javafx.application.Platform.isFxApplicationThread() ? look.get() : driver.ask(look);
            return (T) type.cast(found);
        }

        /** The steps that look at all postings. */
        private void far() {
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ada"));
            print("next doubtful field", many(ROUNDS / 3, () -> press(KeyCode.CONTROL, KeyCode.DOWN)));
            override(200);
            print("next field answered unlike", many(ROUNDS / 3,
                    () -> press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN)));
        }

        /** @return how it went; shown is what is shown once nothing is under way */
        private List<UiMeter.Took> many(int rounds, Runnable act) {
            List<UiMeter.Took> took = new ArrayList<>();
            for (int i = -10; i < rounds; i++) {
                AtomicBoolean done = new AtomicBoolean();
                BooleanSupplier ended = done::get;
                took.add(meter.time(() -> {
                    act.run();
                    window.whenIdle(() -> done.set(true));
                }, ended));
            }
            return took.subList(10, took.size());
        }

        private void override(int many) {
            List<String> ids = driver.ask(() -> queue.visible().stream().map(PostingSummary::id)
                    .skip(POSTINGS / 2).limit(many).toList());
            for (String id : ids) {
                decide(id);
            }
        }

        /** Overrides a field of a posting with another of its values. */
        private void decide(String id) {
            services.store().posting(id).ifPresent(file -> services.judged().apply(file)
                    .ifPresent(answer -> SCHEMA.fields().stream()
                            .filter(spec -> spec.kind() == ValueKind.CHOICE
                                    && answer.field(spec.key()).isPresent()
                                    && file.review(spec.key()).state() == FieldReview.State.UNDECIDED)
                            .skip(random.nextInt(5)).findFirst().ifPresent(spec -> {
                                FieldValue proposed = answer.field(spec.key()).orElseThrow().value();
                                FieldValue other = spec.values().stream()
                                        .map(value -> (FieldValue) new FieldValue.Choice(value.key()))
                                        .filter(value -> !value.agreesWith(proposed)).findFirst()
                                        .orElseThrow();
                                services.store().append(List.of(new NewDecision(id, spec.key(), "Ada",
                                        DecisionKind.OVERRIDE, other, "", "", answer.id(), 0, proposed,
                                        List.of(), Basis.SEEN)));
                            })));
        }

        /** 25 decisions more, and what is weighed anew after them. */
        private void learn() {
            List<String> ids = driver
                    .ask(() -> queue.visible().stream().map(PostingSummary::id).limit(400).toList());
            int rounds = 10;
            double[] fitted = new double[rounds];
            double[] parts = new double[rounds * 4_000];
            double[] whole = new double[rounds];
            int n = 0;
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < 25; i++) {
                    decide(ids.get(round * 25 + i));
                }
                long begun = System.nanoTime();
                boolean more = services.store().weighAnew();
                fitted[round] = (System.nanoTime() - begun) / 1e6;
                while (more) {
                    long part = System.nanoTime();
                    more = services.store().weighAnew();
                    parts[n++] = (System.nanoTime() - part) / 1e6;
                }
                whole[round] = (System.nanoTime() - begun) / 1e6;
            }
            printOnly("weights fitted after 25 decisions", fitted);
            printOnly("a part of the cells weighed anew", Arrays.copyOf(parts, n));
            printOnly("all cells weighed anew", whole);
        }
    }

    private static void press(KeyCode... keys) {
        Robot robot = new Robot();
        List.of(keys).forEach(robot::keyPress);
        List.of(keys).reversed().forEach(robot::keyRelease);
    }

    private static void print(String what, List<UiMeter.Took> measured) {
        System.out.printf(Locale.ROOT, "%-34s %5d  %-23s %-23s %-23s %-23s%n", what, measured.size(),
                figures(measured, UiMeter.Took::cpu), figures(measured, UiMeter.Took::longest),
                figures(measured, UiMeter.Took::shown), figures(measured, UiMeter.Took::settled));
    }

    private static String figures(List<UiMeter.Took> measured, ToDoubleFunction<UiMeter.Took> part) {
        return figures(measured.stream().mapToDouble(part).toArray());
    }

    private static void printOnly(String what, double[] millis) {
        System.out.printf(Locale.ROOT, "%-34s %5d  %s%n", what, millis.length, figures(millis));
    }

    private static String figures(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.1f / %.1f / %.1f", sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100], sorted[sorted.length * 99 / 100]);
    }
}
