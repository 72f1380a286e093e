package dev.assay.model;

/**
 * Who made a run: a model, or an engine of ours.
 *
 * @param name the model's or engine's name, such as {@code rules} or {@code qwen-qwen3-vl-235b-a22b}
 * @param version its version; empty where the file does not say
 * @param config a short hash of its settings; empty where there are none
 */
public record EngineId(String name, String version, String config) {}
