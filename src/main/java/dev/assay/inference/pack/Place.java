package dev.assay.inference.pack;

/**
 * Where something stands in a rule file.
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
