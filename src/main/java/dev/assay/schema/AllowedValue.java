package dev.assay.schema;

/**
 * One value that a field may take.
 *
 * @param key the value as it stands in files, such as {@code same_country}
 * @param label the words a reviewer sees
 * @param meaning when this value applies, in a sentence
 * @param legacy whether only older files hold it: kept on import, not offered for a decision
 */
public record AllowedValue(String key, String label, String meaning, boolean legacy) {}
