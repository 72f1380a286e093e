package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a Parquet file every row and value is read, or told. */
@Execution(ExecutionMode.CONCURRENT)
class ParquetTest {

    private static final String ROWS = "SELECT 9007199254740993 + i AS id, 'Data Engineer ' || i AS title,"
            + " CASE WHEN i % 3 = 0 THEN NULL ELSE 'Firm ' || (i % 7) END AS company,"
            + " repeat('We build pipelines for shop ' || i || '. ', 20) AS description, 'Lyon' AS location"
            + " FROM range(3000) t(i)";

    private static Imported read(String query, String options) {
        return Samples.read("a.parquet", DuckParquet.of(query, options));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPRESSION uncompressed", "COMPRESSION snappy", "COMPRESSION gzip",
            "COMPRESSION zstd", "COMPRESSION zstd, COMPRESSION_LEVEL 19", "COMPRESSION lz4_raw",
            "COMPRESSION snappy, PARQUET_VERSION V2", "COMPRESSION zstd, PARQUET_VERSION V2",
            "COMPRESSION uncompressed, PARQUET_VERSION V2", "ROW_GROUP_SIZE 2048"})
    void everyRowIsReadHoweverItIsPacked(String options) {
        Imported read = read(ROWS, options);

        assertThat(read.problems()).isEmpty();
        assertThat(read.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(read.shape()).isEqualTo("parquet");
        assertThat(read.postings()).hasSize(3000);
        for (int i = 0; i < 3000; i++) {
            Posting posting = read.postings().get(i);
            assertThat(posting.id()).isEqualTo(String.valueOf(9007199254740993L + i));
            assertThat(posting.title()).isEqualTo("Data Engineer " + i);
            assertThat(posting.company()).isEqualTo(i % 3 == 0 ? "" : "Firm " + i % 7);
            assertThat(posting.description().strip())
                    .isEqualTo(("We build pipelines for shop " + i + ". ").repeat(20).strip());
        }
    }

    private static Map<?, ?> row(String query) {
        return UnknownRecords.records(new Original("a.parquet", DuckParquet.of(query, ""))).getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            12345678901::BIGINT                            | 12345678901
            -7::TINYINT                                    | -7
            18446744073709551615::UBIGINT                  | 18446744073709551615
            4294967295::UINTEGER                           | 4294967295
            90000.0::DOUBLE                                | 90000
            0.1::FLOAT                                     | 0.1
            'inf'::DOUBLE                                  | Infinity
            1.50::DECIMAL(9,2)                             | 1.5
            120000.00::DECIMAL(18,2)                       | 120000
            0::DECIMAL(38,10)                              | 0
            true                                           | true
            DATE '2024-01-02'                              | 2024-01-02
            DATE '1899-12-31'                              | 1899-12-31
            TIMESTAMP '2024-01-02 03:04:05.25'             | 2024-01-02T03:04:05.250
            TIMESTAMP_NS '2024-01-02 03:04:05.123456789'   | 2024-01-02T03:04:05.123456789
            TIMESTAMPTZ '2024-01-02 03:04:05+02'           | 2024-01-02T01:04:05Z
            TIME '03:04:05'                                | 03:04:05
            INTERVAL '14 months 3 days'                    | P1Y2M3D
            '6b2bd80f-a5cd-4c0b-a8a6-b6d1a4d2a8d8'::UUID   | 6b2bd80f-a5cd-4c0b-a8a6-b6d1a4d2a8d8
            'x'::ENUM('x', 'y')                            | x
            'Zürich 🚀'                                     | Zürich 🚀
            'plain'::BLOB                                  | plain
            '{"a": [1]}'::JSON                             | {"a": [1]}
            ['a', NULL, 'b']                               | [a, null, b]
            []::INTEGER[]                                  | []
            [[1], [2, 3]]                                  | [[1], [2, 3]]
            {'n': 'ten', 'o': {'p': 1.5}}                  | {n=ten, o={p=1.5}}
            [{'r': 'a'}, {'r': 'b'}]                       | [{r=a}, {r=b}]
            MAP {'k': 1, 'l': 2}                           | {k=1, l=2}
            """)
    void everyTypeIsTheValueThatAnAnalystSees(String written, String seen) {
        assertThat(String.valueOf(row("SELECT " + written + " AS v").get("v"))).isEqualTo(seen);
    }

    @Test
    void whatIsNullOrNoNumberIsNoValue() {
        assertThat(row("SELECT NULL::VARCHAR AS a, 'nan'::DOUBLE AS b, NULL::INTEGER[] AS c, 'x' AS d"))
                .isEqualTo(Map.of("d", "x"));
    }

    @Test
    void bytesThatAreNoTextAreTold() {
        Imported read = read("SELECT 'p1' AS id, 'Engineer' AS title, 'We move data about.' AS description,"
                + " {'bytes': '\\x89\\x00\\xFF'::BLOB, 'path': 'a.png'} AS logo", "");

        assertThat(read.postings()).hasSize(1);
        assertThat(read.problems().toString()).contains("logo.bytes").contains("holds bytes that are no text")
                .contains("3 bytes");
    }

    @Test
    void partsOfAnAnswerStandNestedOrAsText() {
        String nested = "SELECT 'p1' AS posting_id, {'role_and_seniority': {'seniority_level': {'value': 'senior',"
                + " 'confidence': 0.9, 'evidence': 'five years'}}} AS inference, 'gpt-x' AS model";
        String text = "SELECT 'p1' AS posting_id, '{\"seniority_level\": {\"value\": \"senior\","
                + " \"confidence\": 0.9, \"evidence\": \"five years\"}}' AS response, 'gpt-x' AS model";
        for (String query : List.of(nested, text)) {
            Imported read = read(query, "COMPRESSION zstd");
            assertThat(read.answers()).as(read.problems().toString()).hasSize(1);
            assertThat(read.answers().getFirst().engine().name()).isEqualTo("gpt-x");
            assertThat(read.answers().getFirst().fields().get("seniority_level").value().toString())
                    .contains("senior");
        }
    }

    @Test
    void aTableThatNobodyKnowsIsOfferedForMapping() {
        byte[] file = DuckParquet.of("SELECT 'r1' AS ref, 'Data hero' AS headliner, 'We move data.' AS blurb",
                "");
        Imported read = Samples.read("odd.parquet", file);

        assertThat(read.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(read.problems().toString()).contains("ref, headliner, blurb")
                .contains("assay shapes draft");
        assertThat(UnknownRecords.isOffered(read.problems().getFirst())).isTrue();
        assertThat(UnknownRecords.draft(new Original("odd.parquet", file), Samples.SCHEMA))
                .contains("/blurb");
    }

    @Test
    void theIndexThatPandasAddsIsLeftOut() {
        Imported read = read("SELECT 'p1' AS id, 'Engineer' AS title, 'We move data about.' AS description,"
                + " 7::BIGINT AS __index_level_0__", "");

        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aTableWithoutRowsIsTold() {
        assertThat(read("SELECT 'a' AS title, 'b' AS description WHERE false", "").problems().toString())
                .contains("no rows");
    }

    @Test
    void itIsReadFromArchivesToo() throws IOException {
        byte[] file = DuckParquet.of(ROWS.replace("3000", "20"), "");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("train/a.parquet"));
            out.write(file);
        }
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(file);
        }

        assertThat(Samples.read("a.zip", zip.toByteArray()).postings()).hasSize(20);
        assertThat(Samples.read("a.parquet.gz", gzip.toByteArray()).postings()).hasSize(20);
    }

    @Test
    void damageCostsItsRowGroupAndIsTold() {
        byte[] file = DuckParquet.of(ROWS.replace("3000", "5000"), "ROW_GROUP_SIZE 2048, COMPRESSION zstd");
        for (int i = 4; i < 600; i++) {
            file[i] = 0x55;
        }
        Imported read = Samples.read("a.parquet", file);

        assertThat(read.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(read.postings()).hasSize(5000 - 2048);
        assertThat(read.problems().toString()).contains("damaged")
                .contains("2048 rows were not read: rows 1 to 2048")
                .contains("again");
    }

    @Test
    void aFileThatIsCutOffIsToldSo() {
        byte[] file = DuckParquet.of(ROWS, "");
        Imported read = Samples.read("a.parquet", Arrays.copyOf(file, file.length / 2));

        assertThat(read.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(read.problems().toString()).contains("cut off").contains("again");
    }

    @Test
    void whatCannotBeUnpackedIsNamed() {
        Imported read = read(ROWS, "COMPRESSION brotli");

        assertThat(read.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(read.problems().toString()).contains("BROTLI").contains("COMPRESSION zstd");
    }

    @Test
    void fewBytesThatStandForManyValuesEndAtABound() {
        byte[] file = DuckParquet.of("SELECT 'T' AS title, 'We move data.' AS description,"
                + " list_resize(['x'], 1500000, 'x') AS tags", "COMPRESSION zstd");
        Imported read = Samples.read("a.parquet", file);

        assertThat(file.length).isLessThan(10_000);
        assertThat(read.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(read.problems().toString()).contains("more than 1000000 values")
                .contains("1 row was not read");
    }

    @Test
    void aFewTextsThatStandForManyRowsEndAtABound() {
        Imported read = read(
                "SELECT repeat('All the same text. ', 50000) AS description, 'T' AS title, i AS id"
                        + " FROM range(180) t(i)",
                "COMPRESSION zstd");

        assertThat(read.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(read.problems().toString()).contains("million letters").contains("not read: rows 1");
    }
}
