package dev.assay.evaluation.guarantee;

/**
 * How far a sample was looked at, and what that shows.
 *
 * @param looked how many of its cells, in the order drawn and without a gap
 * @param wrong how many of these are wrong: another value was decided on, or nobody can tell
 * @param upper the share of the stratum that is wrong at most; 1 where nothing can be said yet
 * @param met whether that is no more than the target
 * @param blocked why the next cell does not count although it is decided; empty where it is just to be looked at
 */
public record SampleState(int looked, int wrong, double upper, boolean met, String blocked) {}
