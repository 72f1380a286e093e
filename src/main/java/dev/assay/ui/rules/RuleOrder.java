package dev.assay.ui.rules;

/** How the rules are put in order. */
public enum RuleOrder {
    /** As they are asked, field by field. */
    AS_ASKED,
    /** Those that decide most cells first. */
    MOST_HITS,
    /** Those that were wrong most often of what was decided first. */
    LEAST_RIGHT
}
