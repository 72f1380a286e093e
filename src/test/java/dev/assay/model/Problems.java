package dev.assay.model;

import dev.assay.saying.Saying;

/** Remarks that say what stands here, in every language. */
public final class Problems {

    private Problems() {}

    public static Problem of(String path, String place, String message, String remedy) {
        return new Problem(path, Saying.plain(place), Saying.plain(message), Saying.plain(remedy));
    }

    public static Problem remark(String path, String message, String remedy) {
        return Problem.remark(path, Saying.plain(message), Saying.plain(remedy));
    }
}
