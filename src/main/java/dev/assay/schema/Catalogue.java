package dev.assay.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes the schema from one file per field. */
public final class Catalogue {

    private Catalogue() {}

    /**
     * The schema that comes with the program.
     *
     * @throws DataFileException if a file is incomplete or wrong
     */
    public static Schema shipped() {
        return read(DataFolder.shipped("fields"));
    }

    /**
     * A schema of the caller's.
     *
     * @param texts by file name, such as {@code primary_cloud.yaml}, what the file says
     * @throws DataFileException if a file is incomplete or wrong; the message names file, line and reason
     */
    public static Schema read(Map<String, String> texts) {
        Map<String, List<FieldFile>> byGroup = new TreeMap<>();
        Map<String, YamlNode> roots = new LinkedHashMap<>();
        new TreeMap<>(texts).forEach((name, text) -> {
            String key = name.replaceFirst("\\.yaml$", "");
            FieldFile file = FieldFile.read(key, "fields/" + name, text);
            byGroup.computeIfAbsent(file.field().group(), group -> new ArrayList<>()).add(file);
            roots.put(key, file.root());
        });
        Map<Integer, FieldGroup> groups = new TreeMap<>();
        byGroup.forEach((key, files) -> {
            FieldFile founder = founder(key, files);
            FieldFile.Founded founded = Objects.requireNonNull(founder.founds());
            if (groups.put(founded.place(),
                    new FieldGroup(key, founded.label(), founded.hue(), fields(files))) != null) {
                throw founder.root().error("another group has the place " + founded.place() + " too");
            }
        });
        return new Schema(List.copyOf(groups.values()), roots);
    }

    private static FieldFile founder(String group, List<FieldFile> files) {
        List<FieldFile> founders = files.stream().filter(file -> file.founds() != null).toList();
        if (founders.isEmpty()) {
            throw files.getFirst().root().error("there is no group \"" + group
                    + "\"; name one there is, or describe it here with key, label, place and hue");
        }
        if (founders.size() > 1) {
            throw founders.getLast().root().error("the group \"" + group + "\" is described in "
                    + founders.getFirst().root().file() + " already; only name it here");
        }
        return founders.getFirst();
    }

    private static List<FieldSpec> fields(List<FieldFile> files) {
        List<FieldFile> inOrder = files.stream().sorted(Comparator.comparingInt(FieldFile::place)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).place() == inOrder.get(i - 1).place()) {
                throw inOrder.get(i).root()
                        .error("\"" + inOrder.get(i - 1).field().key() + "\" has the place "
                                + inOrder.get(i).place() + " in this group too");
            }
        }
        return inOrder.stream().map(FieldFile::field).toList();
    }
}
