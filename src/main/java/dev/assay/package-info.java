/** The program itself: how it starts, which parts it is wired from, and where its log goes. */
@org.jspecify.annotations.NullMarked
package dev.assay;
