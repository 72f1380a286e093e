package dev.assay.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Something that reads what others wrote, and what must hold of it whatever that is. */
public interface FuzzedReader {

    /** Sound input. @param path the file's name, which a reader may go by */
    record Input(String path, byte[] bytes) {}

    String name();

    /** What is damaged. */
    List<Input> seeds();

    /** The input damaged. @param damage damages bytes */
    default Input damaged(Input seed, RandomGenerator random, Mutation damage) {
        return new Input(seed.path(), damage.of(seed.bytes()));
    }

    /**
     * Reads it.
     *
     * @return what should not be so; empty where all is as it should be
     * @throws Throwable what the reader itself does not tell in words for its reader, which should not be so either
     */
    String fault(Input seed, Input damaged) throws Throwable;
}
