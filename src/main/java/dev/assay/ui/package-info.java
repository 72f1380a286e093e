/** The JavaFX workbench. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui;
