package dev.assay.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known to be right of one posting.
 *
 * @param postingId the posting
 * @param cells by field key; fields without a label are missing
 */
public record GoldPosting(String postingId, Map<String, GoldCell> cells) {

    public GoldPosting {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
