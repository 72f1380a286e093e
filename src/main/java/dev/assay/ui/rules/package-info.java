/** The screen of the rules by which the local engine decides, and of the store's own. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.rules;
