package dev.assay.ui.value;

import java.util.List;

/**
 * What other runs say of the field.
 *
 * @param value what, in words
 * @param answers who says it
 * @param agrees whether it is what the judged run says
 */
public record Opinion(String value, List<String> answers, boolean agrees) {

    public Opinion {
        answers = List.copyOf(answers);
    }
}
