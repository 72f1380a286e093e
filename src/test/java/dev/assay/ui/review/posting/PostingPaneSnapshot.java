package dev.assay.ui.review.posting;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.review.PostingFile;
import dev.assay.ui.control.PageScroll;
import dev.assay.ui.session.Session;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Paints the pane to {@code target/snapshots}, to be looked at:
 * {@code mvn test -Dtest=PostingPaneSnapshot -Dassay.snapshots=true}.
 */
@EnabledIfSystemProperty(named = "assay.snapshots", matches = "true")
class PostingPaneSnapshot {

    private static final Path OUT = Path.of("target", "snapshots");

    @Test
    void paint() throws Exception {
        List<PostingFile> files = new ArrayList<>(SampleFiles.read(Path.of("sample-data")));
        Path shared = Path.of(System.getProperty("assay.shared", "none"));
        if (shared.toFile().isDirectory()) {
            files.addAll(SampleFiles.read(shared.resolve("data/dev")));
        }
        String only = System.getProperty("assay.only", "");
        Stage stage = FxToolkit.registerPrimaryStage();
        for (PostingFile file : files) {
            if (file.posting().id().matches(only.isEmpty() ? ".*" : only)) {
                all(stage, file);
            }
        }
    }

    private static void all(Stage stage, PostingFile file) throws Exception {
        String field = file.answers().stream().flatMap(r -> r.fields().values().stream())
                .filter(f -> f.grounding() != null && f.grounding().spans().size() > 1).map(f -> f.field())
                .findFirst().orElse("seniority_level");
        field = System.getProperty("assay.field", field);
        String name = file.posting().id();
        paint(stage, file, field, 740, 840, false, 1, PostingModel.Tab.POSTING, false, name + "-light");
        paint(stage, file, field, 450, 640, true, 1, PostingModel.Tab.POSTING, false, name + "-dark-narrow");
        if (!System.getProperty("assay.only", "").isEmpty()) {
            paint(stage, file, field, 740, 840, false, 2, PostingModel.Tab.POSTING, false, name + "-200");
            paint(stage, file, field, 740, 840, true, 1, PostingModel.Tab.POSTING, false, name + "-dark");
            paint(stage, file, field, 1300, 840, false, 1, PostingModel.Tab.POSTING, false, name + "-wide");
            paint(stage, file, field, 740, 840, false, 1, PostingModel.Tab.POSTING, true, name + "-raw");
            paint(stage, file, field, 740, 840, false, 1, PostingModel.Tab.PASS1, false, name + "-pass1");
            paint(stage, file, field, 450, 640, true, 1, PostingModel.Tab.PASS1, false, name + "-pass1-dark");
            paint(stage, file, field, 740, 840, true, 1, PostingModel.Tab.REASONING, false,
                    name + "-reasoning-dark");
            find(stage, file, name + "-find");
            paint(stage, withOtherModels(file), field, 740, 640, false, 1, PostingModel.Tab.PASS1, false,
                    name + "-pass1-models");
            paint(stage, withOtherModels(file), field, 450, 640, true, 1, PostingModel.Tab.PASS1, false,
                    name + "-pass1-models-dark");
            PostingFile bare = new PostingFile(new Posting(name, file.posting().title(), "", "", ""),
                    file.pass1(), List.of(), Map.of());
            paint(stage, bare, field, 740, 640, false, 1, PostingModel.Tab.POSTING, false, name + "-bare");
            paint(stage, bare, field, 740, 640, true, 1, PostingModel.Tab.REASONING, false,
                    name + "-none-dark");
        }
    }

    private static void paint(Stage stage, PostingFile file, String field, int width, int height,
            boolean dark,
            double scale, PostingModel.Tab tab, boolean raw, String name) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Application.setUserAgentStylesheet(dark
                    ? new PrimerDark().getUserAgentStylesheet()
                    : new PrimerLight().getUserAgentStylesheet());
            Session session = PostingFixture.session(file);
            PostingPane pane = PostingPane.of(session, PostingFixture.AT_ONCE, width, height);
            pane.scene().getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
            pane.scene().getRoot().setStyle("-fx-font-size: " + 13 * scale + "px");
            stage.setScene(pane.scene());
            stage.sizeToScene();
            stage.show();
            session.load();
            session.select(field);
            if (name.endsWith("-find")) {
                pane.controller().find();
            }
            if (raw) {
                pane.controller().toggleRaw();
            }
            switch (tab) {
                case POSTING -> {
                }
                case PASS1 -> pane.controller().showPass1();
                case REASONING -> pane.controller().showReasoning();
            }
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        TimeUnit.MILLISECONDS.sleep(120);
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().snapshot(null));
        save(image, OUT.resolve(name + ".png").toFile());
    }

    /** As if three more models had read the posting, each a little differently. */
    private static PostingFile withOtherModels(PostingFile file) {
        List<Pass1> all = new ArrayList<>(file.pass1());
        for (String model : List.of("heron-large", "crane-3", "plover-mini-instruct")) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>(all.getFirst().facts());
            facts.put("ext_work_model_stated", model.startsWith("heron") ? "onsite" : "hybrid");
            facts.put("ext_salary_max", model.length() * 10_000);
            facts.put("ext_education_level", null);
            all.add(new Pass1(file.posting().id(), model, facts, ""));
        }
        return new PostingFile(file.posting(), all, file.answers(), Map.of());
    }

    /** With words searched for, some selected, and the focus on the text. */
    private static void find(Stage stage, PostingFile file, String name) throws Exception {
        paint(stage, file, "seniority_level", 740, 500, true, 1, PostingModel.Tab.POSTING, false, name);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            ((TextField) stage.getScene().lookup(".find-query")).setText("data");
            return null;
        });
        PageScroll page = (PageScroll) stage.getScene().lookup(".posting-page .page-scroll");
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Rectangle2D box = page.text().boxesOf(60, 61).getFirst();
            Point2D at = page.text().localToScene(box.getMinX() + 1, box.getMinY() + 3);
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                page.text().fireEvent(new MouseEvent(type, at.getX(), at.getY(), 0, 0,
                        MouseButton.PRIMARY, 3, false, false, false, false, true, false, false, false, false,
                        true,
                        null));
            }
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        save(WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().snapshot(null)),
                OUT.resolve(name + ".png").toFile());
    }

    private static void save(WritableImage image, File file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        file.getParentFile().mkdirs();
        ImageIO.write(out, "png", file);
    }
}
