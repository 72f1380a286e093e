/** What a reviewer can do, the keys it is done by, and what it is called. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.action;
