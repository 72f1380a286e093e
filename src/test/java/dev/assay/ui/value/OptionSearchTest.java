package dev.assay.ui.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A value is reached by the beginning of its name, whatever field it is of. */
public class OptionSearchTest {

    @Test
    void aUniqueBeginningReachesEveryValueOfEveryField() {
        for (FieldSpec spec : Catalogue.shipped().fields()) {
            List<Option> options = options(spec);
            for (Option option : options) {
                reaches(spec, options, option, beginning(option, options));
                if (!option.key().isEmpty() && Character.isLetter(option.key().charAt(0))) {
                    reaches(spec, options, option, option.key().replace('_', ' '));
                }
            }
        }
    }

    private static void reaches(FieldSpec spec, List<Option> options, Option option, String typed) {
        assertThat(OptionSearch.find(options, typed)).as(spec.key() + ": " + typed).contains(option);
    }

    /** The values that can be chosen in a field. */
    public static List<Option> options(FieldSpec spec) {
        return EditorOptions.of(spec, null, null, Wording.in(Language.ENGLISH)).options().stream()
                .filter(option -> spec.kind() != ValueKind.SET || !option.key().isEmpty()).toList();
    }

    /** The shortest beginning of a label that no other value of the field has; the whole where there is none. */
    public static String beginning(Option option, List<Option> all) {
        String label = option.label().toLowerCase(Locale.ROOT);
        assertThat(Character.isLetter(label.charAt(0))).as(label + " can be typed without choosing a number")
                .isTrue();
        for (int end = 1; end < label.length(); end++) {
            String start = label.substring(0, end);
            if (all.stream().filter(o -> o.label().toLowerCase(Locale.ROOT).startsWith(start)).count() == 1) {
                return start;
            }
        }
        return label;
    }
}
