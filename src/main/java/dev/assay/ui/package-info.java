/** The JavaFX workbench: what is on the desk, what can be done, and the window around the screens. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui;
