/** The screen on which the reviewer chooses keys, look, text size and folders. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.preferences;
