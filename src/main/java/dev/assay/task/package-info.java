/** How a step is done on another thread, waited for, and its end handed over. */
@org.jspecify.annotations.NullMarked
package dev.assay.task;
