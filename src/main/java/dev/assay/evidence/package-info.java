/** From a claim's text to spans of the posting, with an honest status. */
@org.jspecify.annotations.NullMarked
package dev.assay.evidence;
