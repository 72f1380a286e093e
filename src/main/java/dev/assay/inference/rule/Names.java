package dev.assay.inference.rule;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What the names in a condition may stand for.
 *
 * @param concepts the numbers of the concepts a name or {@code name.*} stands for; empty where there are none
 * @param zone a zone's bit, or 0 where there is no such zone
 * @param fact whether there is a fact of that name
 * @param field whether a field of that name is decided earlier
 */
record Names(java.util.function.Function<String, int[]> concepts, ToIntFunction<String> zone,
        Predicate<String> fact, Predicate<String> field) {}
