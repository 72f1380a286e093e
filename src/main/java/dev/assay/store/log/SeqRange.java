package dev.assay.store.log;

/** Numbers of a log that follow on each other, both ends included. */
public record SeqRange(long from, long to) {

    public long size() {
        return to - from + 1;
    }

    boolean has(long seq) {
        return seq >= from && seq <= to;
    }

    @Override
    public String toString() {
        return from == to ? "entry " + from : "entries " + from + " to " + to;
    }
}
