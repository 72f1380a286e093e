package dev.assay.inference.rule;

/** Something about a posting that takes counting or comparing to know. */
@FunctionalInterface
interface Fact {

    Found find(Reading reading);
}
