package dev.assay.inference.rule;

import dev.assay.model.FieldValue;

/** A field decided: the rule, its value, and what it rests on. */
record RuleDecision(String field, Rule rule, FieldValue value, Support support) {}
