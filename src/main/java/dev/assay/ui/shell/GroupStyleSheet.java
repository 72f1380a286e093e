package dev.assay.ui.shell;

import dev.assay.schema.FieldGroup;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The style sheet of the groups' hues, as the catalogue gives them: a class {@code group-1} for the first, and so on. */
public final class GroupStyleSheet {

    private GroupStyleSheet() {}

    /** The sheet as an address that holds it. */
    public static String sheet(Schema schema) {
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css(schema).getBytes(StandardCharsets.UTF_8));
    }

    static String css(Schema schema) {
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        int number = 0;
        for (FieldGroup group : schema.groups()) {
            number++;
            light.append(rule(number, group.hue().light()));
            dark.append(rule(number, group.hue().dark()));
        }
        return light + "@media (prefers-color-scheme: dark) {\n" + dark + "}\n";
    }

    private static String rule(int number, Hue.Shades shades) {
        return ".group-" + number + " { -group-ink: " + shades.ink() + "; -group-wash: " + shades.wash()
                + "; -group-mark: " + shades.mark() + "; }\n";
    }
}
