package dev.assay.inference;

import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An engine that is made when it first infers: reading its rules takes longer than opening a store. */
final class LateEngine implements Engine {

    private final Supplier<EngineId> known;
    private final Supplier<Engine> make;
    private @Nullable EngineId id;
    private @Nullable Engine made;

    /**
     * @param known its id, as it will have it
     * @param make makes it
     */
    LateEngine(Supplier<EngineId> known, Supplier<Engine> make) {
        this.known = known;
        this.make = make;
    }

    @Override
    public synchronized EngineId id() {
        EngineId now = id;
        if (now == null) {
            now = known.get();
            id = now;
        }
        return now;
    }

    @Override
    public Answer infer(Posting posting, @Nullable Pass1 pass1) {
        return engine().infer(posting, pass1);
    }

    @Override
    public String reasoning(Posting posting, @Nullable Pass1 pass1) {
        return engine().reasoning(posting, pass1);
    }

    private synchronized Engine engine() {
        Engine now = made;
        if (now == null) {
            now = make.get();
            made = now;
        }
        return now;
    }
}
