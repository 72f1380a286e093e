package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Of a workbook every row and cell is read, or told. */
@Execution(ExecutionMode.CONCURRENT)
class WorkbookTest {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEADING = row(1, text("A1", "id"), text("B1", "title"), text("C1", "company"),
            text("D1", "description"), text("E1", "posted_at"), text("F1", "ext_remote"));

    static String text(String at, String words) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    /** A workbook whose sheets are given as their rows. */
    static byte[] workbook(String... sheets) throws IOException {
        return workbook(true, sheets);
    }

    private static byte[] workbook(boolean styled, String... sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder names = new StringBuilder();
        StringBuilder parts = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 1; i <= sheets.length; i++) {
                names.append("<sheet name=\"S%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
                parts.append(("<Relationship Id=\"rId%d\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet%d.xml\"/>").formatted(i, i));
                put(zip, "xl/worksheets/sheet" + i + ".xml",
                        "<worksheet " + MAIN + "><sheetData>" + sheets[i - 1] + "</sheetData></worksheet>");
            }
            put(zip, "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats"
                            + "-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats"
                            + "-officedocument.spreadsheetml.styles+xml\"/></Types>");
            String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
            put(zip, "_rels/.rels", relations + "<Relationship Id=\"r1\" Type=\"" + OFFICE
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(zip, "xl/_rels/workbook.xml.rels",
                    relations + parts + "<Relationship Id=\"rs\" Type=\"" + OFFICE
                            + "/styles\" Target=\"styles.xml\"/></Relationships>");
            put(zip, "xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets>" + names
                    + "</sheets></workbook>");
            if (styled) {
                put(zip, "xl/styles.xml", "<styleSheet " + MAIN + "><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(StandardCharsets.UTF_8));
    }

    private static Imported read(String... sheets) throws IOException {
        return Samples.read("a.xlsx", workbook(sheets));
    }

    @Test
    void aWorkbookNeedHaveNoStyles() throws IOException {
        Imported read = Samples.read("a.xlsx", workbook(false, HEADING + row(2, text("A2", "p1"),
                text("B2", "Engineer"), text("C2", "Acme"), text("D2", "We load it."))));

        assertThat(read.postings()).as(read.problems().toString()).extracting(Posting::id)
                .containsExactly("p1");
    }

    @Test
    void eachKindOfCellIsRead() throws IOException {
        Imported read = read(HEADING
                + row(3, "<c r=\"A3\"><v>12345678901</v></c>",
                        "<c r=\"B3\" t=\"str\"><f>UPPER(X1)</f><v>ENGINEER</v></c>", text("C3", "Acme"),
                        text("D3", "We load it."), "<c r=\"E3\" s=\"1\"><v>46024</v></c>",
                        "<c r=\"F3\" t=\"b\"><v>1</v></c>")
                + row(9, text("A9", "p2"), text("B9", "Analyst"), text("C9", "Acme"),
                        text("D9", "We ask it."),
                        "<c r=\"E9\" s=\"1\"><f>E3</f><v>46024</v></c>",
                        "<c r=\"F9\" t=\"b\"><f>TRUE()</f><v>1</v></c>"));
        assertThat(read.postings()).as(read.problems().toString()).extracting(Posting::id)
                .containsExactly("12345678901", "p2");
        assertThat(read.postings()).extracting(Posting::title).containsExactly("ENGINEER", "Analyst");
        assertThat(read.postings()).extracting(Posting::postedAt).containsOnly("2026-01-02");
        assertThat(read.pass1()).extracting(facts -> facts.facts().get("ext_remote")).containsOnly(true);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsTold() throws IOException {
        Imported read = read(
                row(1, text("A1", "Zanzibar report"))
                        + HEADING.replace("r=\"1\"", "r=\"2\"").replaceAll("(?<=[A-F])1", "2")
                        + row(3, text("A3", "p1"), text("B3", "Engineer"),
                                "<c r=\"C3\" t=\"e\"><v>#REF!</v></c>",
                                text("D3", "We load it."), "<c r=\"E3\"><f>NOW()</f></c>",
                                text("H3", "Beyond"))
                        + HEADING.replace("r=\"1\"", "r=\"7\"").replaceAll("(?<=[A-F])1", "7"),
                row(1, text("A1", "Notes of the team")), "");
        String told = read.problems().toString();
        assertThat(read.postings()).as(told).extracting(Posting::id).containsExactly("p1");
        assertThat(told).contains("Zanzibar report").contains("#REF!").contains("NOW()").contains("Beyond")
                .contains("repeats the heading").contains("S2").doesNotContain("S3");
        assertThat(read.outcome()).isEqualTo(Outcome.PARTIAL);
    }

    @Test
    void theTextsOfWorkbooksAreBoundedInAll() throws IOException {
        String text = "x".repeat(1 << 20);
        StringBuilder rows = new StringBuilder(HEADING);
        for (int i = 2; i < 60; i++) {
            rows.append(row(i, text("A" + i, "p" + i), text("B" + i, "T"), text("C" + i, "C"),
                    text("D" + i, text)));
        }
        byte[] one = workbook(rows.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 4; i++) {
                zip.putNextEntry(new ZipEntry("b" + i + ".xlsx"));
                zip.write(one);
            }
        }
        assertThat(Samples.read("a.zip", out.toByteArray()).problems().toString())
                .contains("longer than the 160 million letters").contains("b2.xlsx");
    }
}
