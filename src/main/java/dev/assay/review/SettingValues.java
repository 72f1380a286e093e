package dev.assay.review;

import java.util.List;
import java.util.Map;

/**
 * The settings of a store.
 *
 * @param reviewer the reviewer's name; empty until given
 * @param open what was open when the store was last closed
 * @param bareDigits whether digits choose a value without Shift where the keyboard has them on Shift
 * @param layout how the window was left
 * @param remarks what was said beside fields that are still undecided
 * @param answerSources the names of the sources that are asked for answers
 * @param keys the keys that were chosen for actions, by the actions' names; those not named have their own
 * @param folders where files were opened and exported last
 * @param language the name of the language of the window
 * @param probes whether cells are probed, and what came of it
 */
public record SettingValues(String reviewer, Bookmark open, boolean bareDigits, Window layout,
        List<Draft> remarks, List<String> answerSources, Map<String, List<String>> keys, Folders folders,
        String language, Probing probes) {

    public static final SettingValues DEFAULTS = new SettingValues("", Bookmark.NONE, false, Window.FIRST,
            List.of(), List.of(), Map.of(), Folders.NONE, "SYSTEM", Probing.OFF);

    public SettingValues {
        remarks = List.copyOf(remarks);
        answerSources = List.copyOf(answerSources);
        keys = Map.copyOf(keys);
    }

    /** A place in a review; both are empty for none. */
    public record Bookmark(String posting, String field) {

        public static final Bookmark NONE = new Bookmark("", "");
    }

    /**
     * How the window was left.
     *
     * @param width the window's width in pixels
     * @param height its height in pixels
     * @param maximised whether it filled the screen
     * @param queueWidth the queue's width in pixels
     * @param fieldsWidth the fields' width in pixels
     * @param queueShown whether the queue was shown
     * @param theme the name of the look
     * @param scale the text size, 1 for normal
     * @param beside what stands beside the posting; empty for nothing
     * @param share the posting's share of the room for both
     * @param matrix whether the fields stand beside every source's answer
     * @param matrixWidth their width then in pixels
     * @param parts whether it is said what each part of a posting is for
     */
    public record Window(double width, double height, boolean maximised, double queueWidth,
            double fieldsWidth, boolean queueShown, String theme, double scale, String beside, double share,
            boolean matrix, double matrixWidth, boolean parts) {

        /** The fields' width beside every source's answer, as long as nobody drew another. */
        public static final double FIRST_MATRIX_WIDTH = 700;

        /** A window with the fields as a list. */
        public Window(double width, double height, boolean maximised, double queueWidth, double fieldsWidth,
                boolean queueShown, String theme, double scale, String beside, double share) {
            this(width, height, maximised, queueWidth, fieldsWidth, queueShown, theme, scale, beside, share,
                    false, FIRST_MATRIX_WIDTH, false);
        }

        public static final Window FIRST = new Window(1440, 900, false, 264, 470, true, "SYSTEM", 1, "",
                0.5);

        public Window withLook(String theme, double scale) {
            return new Window(width, height, maximised, queueWidth, fieldsWidth, queueShown, theme, scale,
                    beside, share, matrix, matrixWidth, parts);
        }
    }

    /**
     * The folders that dialogues start in; empty for wherever the system starts.
     *
     * @param open where files are opened
     * @param export where files are exported to
     */
    public record Folders(String open, String export) {

        public static final Folders NONE = new Folders("", "");
    }

    /** What was said beside a field; the reviewer is empty as long as the name was not known. */
    public record Draft(String reviewer, CellKey cell, Remark remark) {}

    public SettingValues withReviewer(String name) {
        return new SettingValues(name, open, bareDigits, layout, remarks, answerSources, keys, folders,
                language, probes);
    }

    public SettingValues withOpen(Bookmark place) {
        return new SettingValues(reviewer, place, bareDigits, layout, remarks, answerSources, keys, folders,
                language, probes);
    }

    public SettingValues withBareDigits(boolean on) {
        return new SettingValues(reviewer, open, on, layout, remarks, answerSources, keys, folders,
                language, probes);
    }

    public SettingValues withLayout(Window left) {
        return new SettingValues(reviewer, open, bareDigits, left, remarks, answerSources, keys, folders,
                language, probes);
    }

    public SettingValues withRemarks(List<Draft> drafts) {
        return new SettingValues(reviewer, open, bareDigits, layout, drafts, answerSources, keys, folders,
                language, probes);
    }

    public SettingValues withAnswerSources(List<String> names) {
        return new SettingValues(reviewer, open, bareDigits, layout, remarks, names, keys, folders,
                language, probes);
    }

    public SettingValues withKeys(Map<String, List<String>> chosen) {
        return new SettingValues(reviewer, open, bareDigits, layout, remarks, answerSources, chosen, folders,
                language, probes);
    }

    public SettingValues withFolders(Folders last) {
        return new SettingValues(reviewer, open, bareDigits, layout, remarks, answerSources, keys, last,
                language, probes);
    }

    public SettingValues withLanguage(String name) {
        return new SettingValues(reviewer, open, bareDigits, layout, remarks, answerSources, keys, folders,
                name, probes);
    }

    public SettingValues withProbes(Probing now) {
        return new SettingValues(reviewer, open, bareDigits, layout, remarks, answerSources, keys, folders,
                language, now);
    }
}
