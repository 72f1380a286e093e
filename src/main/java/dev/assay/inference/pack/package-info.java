/** A rule pack as written: concepts, zones and decision lists, read from YAML with file and line. */
@org.jspecify.annotations.NullMarked
package dev.assay.inference.pack;
