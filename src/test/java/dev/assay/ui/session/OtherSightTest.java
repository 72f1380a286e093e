package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.DecisionKind;
import dev.assay.review.FullText;
import dev.assay.review.Intake;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** In a blind store, another reviewer is told what they decided, and nothing of what was counted or read for the one before. */
class OtherSightTest extends TwoPostings {

    private final AtomicInteger read = new AtomicInteger();

    private void blind() {
        store.people().review(ReviewMode.blind(List.of("Cy")), "Cy");
        store.people().lookAs("Ann");
        store.append(List.of(new NewDecision("one", "primary_cloud", "Cy", DecisionKind.OVERRIDE,
                new FieldValue.Choice("aws"), "", "", "", 0)));
        reviewing.load();
        background.all();
    }

    private void look(String reviewer) {
        reviewing.reviewer().set(reviewer);
        background.all();
    }

    @Test
    void theLineBelowCountsWhatTheAdjudicatorDecided() {
        blind();
        Jobs jobs = new Jobs(session, new Intake(store, null, null, null, null), paths -> List.of(),
                background);
        PaceWatch pace = new PaceWatch(session, reviewing, jobs, store, background);
        background.all();
        assertThat(Objects.requireNonNull(pace.toldProperty().get()).all().decided()).isZero();
        look("Cy");
        assertThat(Objects.requireNonNull(pace.toldProperty().get()).all().decided()).isEqualTo(1);
    }

    @Test
    void textsAreReadOnForWhoeverLooksNow() {
        blind();
        new WorkAhead(session, reviewing.reviewer(), watched(), background).begin();
        background.all();
        int before = read.get();
        look("Cy");
        assertThat(read.get()).isGreaterThan(before);
    }

    private ReviewStore watched() {
        FullText texts = (FullText) Proxy.newProxyInstance(FullText.class.getClassLoader(),
                new Class<?>[]{FullText.class}, (proxy, method, given) -> {
                    read.addAndGet(method.getName().equals("takeIn") ? 1 : 0);
                    return call(store.texts(), method, given);
                });
        return (ReviewStore) Proxy.newProxyInstance(ReviewStore.class.getClassLoader(),
                new Class<?>[]{ReviewStore.class}, (proxy, method, given) -> method.getName().equals("texts")
                        ? texts
                        : call(store, method, given));
    }

    private static Object call(Object on, java.lang.reflect.Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(on, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
