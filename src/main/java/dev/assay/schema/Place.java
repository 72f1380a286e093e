package dev.assay.schema;

/**
 * Where something stands in a data file.
 *
 * @param file the file's name
 * @param line from 1
 */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ", line " + line;
    }
}
