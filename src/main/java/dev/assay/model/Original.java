package dev.assay.model;

/**
 * A file as it came, before anything is made of it.
 *
 * @param path where it was, relative to what the user chose; names such as
 *        {@code 4201877691/pass2-qwen-raw.txt} carry the posting and the model
 * @param bytes its content, byte for byte; not to be changed
 */
public record Original(String path, byte[] bytes) {}
