/** How a step is done on another thread, waited for, tells how far it is, and how its end is handed over. */
@org.jspecify.annotations.NullMarked
package dev.assay.task;
