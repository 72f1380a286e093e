/** The window around the screens: navigation, menu and keys made from the actions. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.shell;
