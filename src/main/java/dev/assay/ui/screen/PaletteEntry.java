package dev.assay.ui.screen;

/**
 * Something the command palette finds by its name.
 *
 * @param kind what it is
 * @param id tells it from all others of its kind
 * @param name what it is called
 * @param detail what stands beside the name, such as the keys of an action or the company of a posting; may be empty
 * @param run does it, or goes there
 */
public record PaletteEntry(PaletteKind kind, String id, String name, String detail, Runnable run) {}
