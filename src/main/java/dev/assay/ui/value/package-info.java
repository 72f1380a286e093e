/** One cell, as it is shown and edited on every screen: its value, its evidence, its note. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.value;
