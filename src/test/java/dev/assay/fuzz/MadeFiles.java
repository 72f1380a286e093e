package dev.assay.fuzz;

import dev.assay.fuzz.FuzzedReader.Input;
import dev.assay.ingest.DuckParquet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of several postings in the formats there are, as parts that belong together. */
final class MadeFiles {

    /**
     * A file.
     *
     * @param before what stands before the records
     * @param records each a posting
     * @param between what stands between two
     * @param after what stands behind the last
     */
    record Parts(String path, String before, List<String> records, String between, String after) {

        /** The file with one of its records as it is given. */
        Input with(int which, byte[] record) {
            byte[] all = bytes(before);
            for (int i = 0; i < records.size(); i++) {
                all = Mutation.joined(all, bytes(i == 0 ? "" : between));
                all = Mutation.joined(all, i == which ? record : bytes(records.get(i)));
            }
            return new Input(path, Mutation.joined(all, bytes(after)));
        }

        Input whole() {
            return with(-1, new byte[0]);
        }
    }

    private static final List<String> PLACES = List.of("Aachen", "Lyon", "Tulsa, OK", "Porto",
            "Remote (Chile)");
    private static final int COUNT = PLACES.size();

    /** Each kind of value, in two row groups, half of them null. */
    private static final String PARQUET = "SELECT i AS id, 'Engineer ' || (i % 9) AS title, repeat('We move data. ', 9)"
            + " AS description, [i, NULL] AS l, {'a': 'x', 'b': ['y']} AS s, MAP {'k': i} AS m, i / 7 AS f,"
            + " i::DECIMAL(20, 2) AS d, DATE '2024-01-02' AS posted, TIMESTAMPTZ '2024-01-02 03:04:05' AS t,"
            + " CASE WHEN i % 2 = 0 THEN uuid() END AS u, 'b'::BLOB AS b FROM range(60) t(i)";

    private MadeFiles() {}

    static List<Input> all() {
        List<Input> files = new ArrayList<>(several().stream().map(Parts::whole).toList());
        files.add(new Input("made.zip", zip()));
        files.add(new Input("made.jsonl.gz", Mutation.gzip(files.getFirst().bytes())));
        for (String packed : List.of("uncompressed", "snappy", "gzip", "zstd", "lz4_raw")) {
            files.add(new Input("made-" + packed + ".parquet", DuckParquet.of(PARQUET,
                    "PARQUET_VERSION V" + (packed.length() % 2 + 1) + ", COMPRESSION " + packed)));
        }
        files.add(new Input("decisions.jsonl", bytes(decisions())));
        return files;
    }

    static List<Parts> several() {
        return List.of(
                new Parts("made.jsonl", "", each(i -> json(i, "")), "\n", "\n"),
                new Parts("answered.jsonl", "", each(i -> json(i, answer(i))), "\n", "\n"),
                new Parts("made.json", "[\n  ", each(i -> json(i, "")), ",\n  ", "\n]\n"),
                new Parts("jobs.json", "{\"jobs\":[", each(i -> json(i, answer(i))), ",", "]}"),
                new Parts("made.csv", "id,title,company,location,description\n", each(MadeFiles::row), "\n",
                        "\n"),
                new Parts("made.tsv", "id\ttitle\tcompany\tlocation\tdescription\n", each(MadeFiles::tabbed),
                        "\n", "\n"),
                new Parts("answers.csv", "id,title,description,seniority_level,seniority_level_evidence\n",
                        each(MadeFiles::answered), "\n", "\n"),
                new Parts("made.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<jobs>\n",
                        each(MadeFiles::xml), "",
                        "</jobs>\n"));
    }

    /** Each of the files in one archive. */
    static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < COUNT; i++) {
                zip.putNextEntry(new ZipEntry("p" + i + ".json"));
                zip.write(bytes(json(i, answer(i))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> each(java.util.function.IntFunction<String> record) {
        return IntStream.range(0, COUNT).mapToObj(record).toList();
    }

    private static String text(int i, String line) {
        return "We run lorries" + i + "x from depot" + i + "yard to market" + i + "hall." + line + line
                + "You bring \u201csteadiness" + i + "\u201d, years" + i + "of practice and a licence" + i
                + "class.";
    }

    private static String json(int i, String more) {
        return "{\"id\": \"made-" + i + "\", \"title\": \"Engineer" + i + "abcd\", \"company\": \"Company" + i
                + "wxyz\", \"location\": \"" + PLACES.get(i) + "\", \"description\": \""
                + text(i, "\\n").replace("\u201c", "\\\"").replace("\u201d", "\\\"") + "\"" + more + "}";
    }

    private static String answer(int i) {
        return ", \"inference\": {\"role\": {\"seniority_level\": {\"value\": \"senior\", \"confidence\": 0.8, \"evidence\":"
                + " \"years" + i
                + "of practice\", \"source\": \"stated\"}}, \"stack_and_cloud\": {\"primary_cloud\":"
                + " {\"value\": \"aws\", \"confidence\": 0.5, \"evidence\": \"depot" + i
                + "yard\", \"source\": \"inferred\"}}}";
    }

    private static String row(int i) {
        return "made-" + i + ",Engineer" + i + "abcd,\"Company" + i + "wxyz, Ltd\",\"" + PLACES.get(i)
                + "\",\""
                + text(i, "\n").replace("\u201c", "\"\"").replace("\u201d", "\"\"") + "\"";
    }

    private static String tabbed(int i) {
        return "made-" + i + "\tEngineer" + i + "abcd\tCompany" + i + "wxyz\t" + PLACES.get(i) + "\t"
                + text(i, " ");
    }

    private static String answered(int i) {
        return "made-" + i + ",Engineer" + i + "abcd,\"" + text(i, " ") + "\",senior,years" + i
                + "of practice";
    }

    private static String xml(int i) {
        return "<job><id>made-" + i + "</id><title>Engineer" + i + "abcd</title><company>Company" + i
                + "wxyz</company><location>" + PLACES.get(i) + "</location><description><![CDATA[<p>"
                + text(i, "</p><p>") + "</p>]]></description></job>\n";
    }

    /** A journal as it is exported. */
    static String decisions() {
        return """
                {"seq":1,"operation":1,"time":"2026-11-20T10:00:00Z","reviewer":"Ines","kind":"accept","posting_id":"made-1","field":"seniority_level","value":"senior","original_value":"senior","basis":"seen","took_ms":1200}
                {"seq":2,"operation":2,"time":"2026-11-20T10:01:00Z","reviewer":"Ines","kind":"override","posting_id":"made-2","field":"primary_cloud","value":"gcp","original_value":"aws","reason":"misread","note":"says \\"Google\\""}
                {"seq":3,"operation":2,"time":"2026-11-20T10:01:00Z","reviewer":"Ines","kind":"evidence","posting_id":"made-2","field":"primary_cloud","spans":[{"in":"description","start":3,"end":14,"quote":"run lorries"}]}
                {"seq":4,"operation":4,"time":"2026-11-20T10:02:00Z","reviewer":"Ines","kind":"undo","target":2}
                """;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
