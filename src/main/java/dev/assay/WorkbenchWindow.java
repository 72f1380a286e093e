package dev.assay;

import dev.assay.cli.DisplayCheck;
import dev.assay.cli.OpenedStore;
import dev.assay.cli.Window;
import dev.assay.export.Formats;
import dev.assay.failure.Failures;
import dev.assay.review.Intake;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.SettingValues;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.shell.HeadlessWindow;
import dev.assay.ui.shell.Snapshots;
import dev.assay.ui.shell.Tour;
import dev.assay.ui.shell.WorkbenchApp;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The workbench behind the port that the commands know. */
final class WorkbenchWindow implements Window {

    private final Supplier<Schema> schema;
    private final Function<List<Path>, List<Intake.SourceFile>> files;
    private final Supplier<Formats> formats;
    private final DisplayCheck display;
    private final Path samples;
    private final Failures failures;

    WorkbenchWindow(Supplier<Schema> schema, Function<List<Path>, List<Intake.SourceFile>> files,
            Supplier<Formats> formats, DisplayCheck display, Path samples, Failures failures) {
        this.schema = schema;
        this.files = files;
        this.formats = formats;
        this.display = display;
        this.samples = samples;
        this.failures = failures;
    }

    @Override
    public int open(Supplier<SettingValues> left, Function<Progress, OpenedStore> openedStore,
            List<Path> toRead) {
        if (!display.accelerated()) {
            System.setProperty("prism.order", "sw");
        }
        AtomicReference<@Nullable OpenedStore> opened = new AtomicReference<>();
        try {
            return new WorkbenchApp(left, progress -> {
                OpenedStore mine = openedStore.apply(progress);
                opened.set(mine);
                return services(mine);
            }, toRead, failures).run();
        } finally {
            OpenedStore mine = opened.get();
            if (mine != null) {
                mine.close();
            }
        }
    }

    @Override
    public List<Path> snapshot(OpenedStore openedStore, Path out) {
        return HeadlessWindow.with(services(openedStore), Layout.FIRST, Wording.in(Language.ENGLISH),
                window -> new Snapshots(window, out).takeAll());
    }

    @Override
    public void rehearse(OpenedStore openedStore, Consumer<String> steps) {
        HeadlessWindow.with(services(openedStore), Layout.FIRST, Wording.in(Language.ENGLISH),
                window -> new Tour(window).replay((number, what) -> steps.accept(what)));
    }

    private Services services(OpenedStore openedStore) {
        return new Services(schema.get(), openedStore.store(), openedStore.intake(), files, formats,
                samples,
                JudgedAnswer::primary, openedStore.shapes());
    }
}
