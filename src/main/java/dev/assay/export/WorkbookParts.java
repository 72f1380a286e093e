package dev.assay.export;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the files within an Excel workbook say. */
final class WorkbookParts {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** How many letters a cell of Excel holds. */
    private static final int MOST_LETTERS = 32_767;
    private static final String FORMULA = "=+-@\t\r";
    private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    /** The styles of cells, by their place in the list of {@link #styles}. */
    private static final int HEADING = 1;
    private static final int TEXT = 2;
    private static final int MARKED = 3;
    private static final int MARKED_TEXT = 4;

    private WorkbookParts() {}

    static String contentTypes(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD).append("<Types xmlns=\"").append(PACKAGE)
                .append("content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
                        + "package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override(xml, "workbook", "sheet.main+xml");
        override(xml, "styles", "styles+xml");
        for (int sheet = 1; sheet <= sheets; sheet++) {
            override(xml, "worksheets/sheet" + sheet, "worksheet+xml");
        }
        return xml.append("</Types>").toString();
    }

    private static void override(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"/xl/").append(part).append(".xml\" ContentType=\"").append(TYPE)
                .append(type).append("\"/>");
    }

    static String relations() {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>";
    }

    static String workbook(List<String> sheets) {
        StringBuilder xml = new StringBuilder(HEAD).append("<workbook xmlns=\"").append(MAIN)
                .append("\" xmlns:r=\"").append(RELATIONS).append("\"><sheets>");
        for (int at = 0; at < sheets.size(); at++) {
            xml.append("<sheet name=\"").append(text(sheets.get(at))).append("\" sheetId=\"").append(at + 1)
                    .append("\" r:id=\"rId").append(at + 1).append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    static String workbookRelations(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"").append(PACKAGE)
                .append("relationships\">");
        for (int sheet = 1; sheet <= sheets; sheet++) {
            xml.append(relation(sheet, "worksheet", "worksheets/sheet" + sheet + ".xml"));
        }
        return xml.append(relation(sheets + 1, "styles", "styles.xml")).append("</Relationships>").toString();
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    /** A text that begins as a formula is told to be text also to who edits its cell: {@code quotePrefix}. */
    static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\"><font><sz val=\"11\"/>"
                + "<name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill>"
                + "<patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"
                + "<fgColor rgb=\"FFFFE9B3\"/></patternFill></fill></fills><borders count=\"1\"><border><left/>"
                + "<right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\""
                + " fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"5\">"
                + style(0, 0, false) + style(1, 0, false) + style(0, 0, true) + style(0, 2, false)
                + style(0, 2, true) + "</cellXfs></styleSheet>";
    }

    private static String style(int font, int fill, boolean quoted) {
        return "<xf numFmtId=\"0\" fontId=\"" + font + "\" fillId=\"" + fill + "\" borderId=\"0\" xfId=\"0\""
                + (font == 0 ? "" : " applyFont=\"1\"") + (fill == 0 ? "" : " applyFill=\"1\"")
                + (quoted ? " quotePrefix=\"1\"" : "") + "/>";
    }

    /** The heading, the id and the name of a posting stay in sight. */
    static String sheetStart(Workbook.Sheet sheet) {
        StringBuilder xml = new StringBuilder(HEAD).append("<worksheet xmlns=\"").append(MAIN)
                .append("\"><sheetViews><sheetView workbookViewId=\"0\"><pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\""
                        + " activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int at = 0; at < sheet.widths().size(); at++) {
            xml.append("<col min=\"").append(at + 1).append("\" max=\"").append(at + 1).append("\" width=\"")
                    .append(sheet.widths().get(at)).append("\" customWidth=\"1\"/>");
        }
        return xml.append("</cols><sheetData>\n").toString();
    }

    static String sheetEnd(Workbook.Sheet sheet, int rows) {
        return "</sheetData><autoFilter ref=\"A1:" + column(sheet.columns().size() - 1) + rows
                + "\"/></worksheet>";
    }

    /** @param column from 0 on @param row from 1 on, where the heading stands */
    static String cell(Workbook.Cell cell, int column, int row) {
        if (cell.value() == null) {
            return "";
        }
        String start = "<c r=\"" + column(column) + row + "\"";
        if (cell.value() instanceof Number number) {
            return start + (cell.marked() ? style(MARKED) : "") + "><v>" + number + "</v></c>";
        }
        String text = cell.value().toString();
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String style = row == 1
                ? style(HEADING)
                : cell.marked()
                        ? style(formula ? MARKED_TEXT : MARKED)
                        : formula ? style(TEXT) : "";
        return start + style + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text(text)
                + "</t></is></c>";
    }

    private static String style(int style) {
        return " s=\"" + style + "\"";
    }

    private static String column(int at) {
        return (at < 26 ? "" : column(at / 26 - 1)) + (char) ('A' + at % 26);
    }

    /** A text as XML has it: what XML cannot hold as the format escapes it, and no longer than a cell can be. */
    static String text(String text) {
        StringBuilder xml = new StringBuilder();
        String cut = cut(text);
        Matcher escape = ESCAPE.matcher(cut);
        for (int at = 0; at < cut.length();) {
            int letter = cut.codePointAt(at);
            if (letter == '_' && escape.region(at, cut.length()).lookingAt()) {
                xml.append("_x005F_");
            } else {
                append(xml, letter);
            }
            at += Character.charCount(letter);
        }
        return xml.toString();
    }

    private static void append(StringBuilder xml, int letter) {
        switch (letter) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            case '\t', '\n' -> xml.append((char) letter);
            default -> {
                if (letter < ' ') {
                    xml.append(String.format(Locale.ROOT, "_x%04X_", letter));
                } else if (letter >= 0xD800 && letter <= 0xDFFF || letter == 0xFFFE || letter == 0xFFFF) {
                    xml.append('\uFFFD');
                } else {
                    xml.appendCodePoint(letter);
                }
            }
        }
    }

    private static String cut(String text) {
        if (text.length() <= MOST_LETTERS) {
            return text;
        }
        int end = MOST_LETTERS - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }
}
