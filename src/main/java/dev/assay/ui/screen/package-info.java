/** What a screen of the window is, and what it is given. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.screen;
