package dev.assay.ui.fields;

import java.util.List;

/**
 * What other runs say of the field.
 *
 * @param value what, in words
 * @param runs who says it
 * @param agrees whether it is what the judged run says
 */
record Opinion(String value, List<String> runs, boolean agrees) {

    Opinion {
        runs = List.copyOf(runs);
    }
}
