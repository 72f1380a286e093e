package dev.assay.model;

/**
 * Something in a file that could not be used, or was used after a repair.
 *
 * @param path the file
 * @param place where in it: a line, a byte, a row, a key; empty for the whole file
 * @param message what is wrong, in words an analyst uses
 * @param remedy what to do about it; empty where nothing need be done
 * @param remark whether it is worth knowing alone: nothing was lost or left out
 */
public record Problem(String path, String place, String message, String remedy, boolean remark) {

    public Problem {
        place = Excerpt.inMessage(place);
        message = Excerpt.inMessage(message);
    }

    /** Something that could not be used, or was repaired. */
    public Problem(String path, String place, String message, String remedy) {
        this(path, place, message, remedy, false);
    }

    public static Problem remark(String path, String message, String remedy) {
        return new Problem(path, "", message, remedy, true);
    }
}
