package dev.assay.inference.pack;

import dev.assay.schema.DataFileException;
import dev.assay.schema.Place;
import dev.assay.schema.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of conflicts. */
public final class ConflictReader {

    private ConflictReader() {}

    /** @throws DataFileException if the file cannot be read; the message names file, line and reason */
    public static List<ConflictSpec> read(String file, String text) {
        YamlNode list = YamlNode.parse(file, text).map(List.of("conflicts")).get("conflicts");
        if (list == null || !list.isList()) {
            throw new DataFileException(new Place(file, 1), "a list of \"conflicts\" was expected");
        }
        List<ConflictSpec> conflicts = new ArrayList<>();
        for (YamlNode node : list.list()) {
            Map<String, YamlNode> of = node.map(List.of("id", "when", "given", "fix", "because", "weight"));
            YamlNode id = of.get("id");
            YamlNode when = of.get("when");
            YamlNode because = of.get("because");
            if (id == null || when == null || because == null) {
                throw node.error("a conflict needs an id, a \"when\" and a \"because\"");
            }
            Map<String, List<String>> values = new LinkedHashMap<>();
            when.map().forEach((field, value) -> values.put(field,
                    value.list().stream().map(YamlNode::text).toList()));
            YamlNode weight = of.get("weight");
            YamlNode given = of.get("given");
            YamlNode fix = of.get("fix");
            conflicts.add(new ConflictSpec(id.text(), values, given == null ? null : given.phrase(),
                    fix == null ? List.of() : fix.list().stream().map(YamlNode::text).toList(),
                    because.text(),
                    weight == null ? 1 : weight.number(), node.place()));
        }
        return conflicts;
    }
}
