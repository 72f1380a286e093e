/** The screen of disputes: equal ones together, the rulings that settle them, and those in force. */
@org.jspecify.annotations.NullMarked
package dev.assay.ui.dispute;
