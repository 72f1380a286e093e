package dev.assay.export;

import dev.assay.model.Section;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.util.List;

/** The labelling configuration of a Label Studio project: its texts, a control for each field, and labels for words. */
final class LabelStudioConfig {

    /** In which texts words can be labelled; the others rarely say more than a name. */
    static final List<Section> LABELLED = List.of(Section.TITLE, Section.DESCRIPTION);

    private LabelStudioConfig() {}

    /** The control with which the words of a text are labelled. */
    static String evidence(Section section) {
        return section == Section.DESCRIPTION ? "evidence" : "evidence_" + section.key();
    }

    static String of(Schema schema) {
        StringBuilder xml = new StringBuilder("<View>\n");
        xml.append("  <Header value=\"$company\" size=\"5\"/>\n  <Header value=\"$location\" size=\"5\"/>\n");
        for (Section section : LABELLED) {
            xml.append("  <Labels name=\"").append(evidence(section)).append("\" toName=\"")
                    .append(section.key()).append("\">\n");
            schema.fields().forEach(field -> xml.append("    <Label value=\"").append(text(field.key()))
                    .append("\" hint=\"").append(text(field.label())).append("\"/>\n"));
            xml.append("  </Labels>\n  <Text name=\"").append(section.key()).append("\" value=\"$")
                    .append(section.key()).append("\"/>\n");
        }
        for (FieldGroup group : schema.groups()) {
            xml.append("  <Header value=\"").append(text(group.label())).append("\"/>\n");
            group.fields().forEach(field -> add(xml, field));
        }
        return xml.append("</View>\n").toString();
    }

    private static void add(StringBuilder xml, FieldSpec field) {
        xml.append("  <Header value=\"").append(text(field.label())).append("\" size=\"6\"/>\n")
                .append("  <Choices name=\"").append(text(field.key()))
                .append("\" toName=\"description\" choice=\"")
                .append(field.kind() == ValueKind.SET ? "multiple" : "single")
                .append("\" showInline=\"true\">\n");
        LabelTask.offered(field).forEach((key, label) -> xml.append("    <Choice value=\"").append(text(key))
                .append("\" hint=\"").append(text(label)).append("\"/>\n"));
        xml.append("  </Choices>\n");
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
