/** What is open, what a reviewer decides of it, and the long jobs; every screen watches it. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.session;
