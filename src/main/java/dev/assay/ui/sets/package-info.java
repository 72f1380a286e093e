/** The screen of gold sets: what was frozen, how versions differ, and what the next would hold. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.sets;
