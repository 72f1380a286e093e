package dev.assay.inference;

import java.util.List;

/**
 * The {@code rules} engine with an analyst's rules.
 *
 * @param engine the engine
 * @param changes what the file changes in the shipped rules, a line for each rule, concept or other part
 */
public record OwnRules(Engine engine, List<String> changes) {

    public OwnRules {
        changes = List.copyOf(changes);
    }
}
