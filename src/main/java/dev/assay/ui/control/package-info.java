/** Controls of our own. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.control;
