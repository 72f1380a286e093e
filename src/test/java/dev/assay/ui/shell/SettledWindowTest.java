package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.ReviewStore;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window is at rest only when what is read piece by piece is there to the last one, however slow the disk. */
class SettledWindowTest {

    @TempDir
    private Path folder;

    @Test
    void waitsForWhatIsReadPieceByPiece() {
        SampleWindow.services(folder, (services, store) -> HeadlessWindow.with(slow(services), Layout.FIRST,
                Wording.in(Language.ENGLISH), window -> {
                    WindowDriver driver = new WindowDriver(window);
                    driver.show("disputes");
                    assertThat(driver.ask(() -> window.stage().getScene()
                            .lookup(".disputes .list-facets .pane-count") instanceof Label count
                                    ? count.getText()
                                    : ""))
                            .as("all 25 fields are compared").matches("\\d+ of \\d+ disputes.*");
                    return true;
                }));
    }

    private static Services slow(Services all) {
        ReviewStore store = (ReviewStore) Proxy.newProxyInstance(ReviewStore.class.getClassLoader(),
                new Class<?>[]{ReviewStore.class}, (proxy, method, given) -> {
                    if (method.getName().equals("compared")) {
                        Thread.sleep(20);
                    }
                    try {
                        return method.invoke(all.store(), given);
                    } catch (InvocationTargetException problem) {
                        throw problem.getCause();
                    }
                });
        return new Services(all.schema(), store, all.intake(), all.files(), all.formats(), all.samples(),
                all.judged(), all.shapes());
    }
}
