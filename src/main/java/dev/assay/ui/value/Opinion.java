package dev.assay.ui.value;

import java.util.List;

/**
 * What other runs say of the field.
 *
 * @param value what, in words
 * @param runs who says it
 * @param agrees whether it is what the judged run says
 */
public record Opinion(String value, List<String> runs, boolean agrees) {

    public Opinion {
        runs = List.copyOf(runs);
    }
}
