/** The screen of bulk acceptance: samples that are drawn and looked at, and what is certified by them. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.bulk;
