/** How a step is done on a thread of its own and waited for. */
@org.jspecify.annotations.NullMarked
package dev.assay.task;
