package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import java.lang.reflect.Modifier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LateEngineTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Posting POSTING = new Posting("p1", "Data Engineer", "", "",
            "We run on AWS, fully remote.");

    @Test
    void itIsMadeOnceAndOnlyToInfer() {
        AtomicInteger made = new AtomicInteger();
        Engine late = new LateEngine(() -> RulesEngine.shippedId(SCHEMA), () -> {
            made.incrementAndGet();
            return RulesEngine.shipped(SCHEMA);
        });
        assertThat(late.id()).isEqualTo(RulesEngine.shipped(SCHEMA).id());
        assertThat(made).hasValue(0);
        assertThat(late.infer(POSTING, null)).isEqualTo(RulesEngine.shipped(SCHEMA).infer(POSTING, null));
        late.infer(POSTING, null);
        assertThat(made).hasValue(1);
    }

    @Test
    void itIsTheEngineOfThatName() {
        Engine later = AnswerSources.later(AnswerSources.DEFAULT, SCHEMA);
        Engine now = AnswerSources.engine(AnswerSources.DEFAULT, SCHEMA);
        assertThat(later.id()).isEqualTo(now.id());
        assertThat(later.infer(POSTING, null)).isEqualTo(now.infer(POSTING, null));
    }

    @Test
    void itSaysWhyAsTheEngineDoes() {
        assertThat(AnswerSources.later(AnswerSources.DEFAULT, SCHEMA).reasoning(POSTING, null)).isNotEmpty()
                .isEqualTo(AnswerSources.engine(AnswerSources.DEFAULT, SCHEMA).reasoning(POSTING, null));
    }

    /** What an engine may leave out and has of the interface would be taken from there, and not from the engine. */
    @Test
    void itHandsOnEveryQuestion() {
        assertThat(Stream.of(Engine.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers())))
                .isNotEmpty().allSatisfy(method -> assertThat(
                        LateEngine.class.getMethod(method.getName(), method.getParameterTypes())
                                .getDeclaringClass())
                        .isEqualTo(LateEngine.class));
    }
}
