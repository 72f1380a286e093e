package dev.assay.ingest;

import dev.assay.saying.Saying;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook say. */
final class XlsxCells {

    /** What of a number's format is shown as it is, or only sets its colour. */
    private static final Pattern SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final double MOST_DAYS = 2_958_466;
    private static final int DAY = 86_400;

    private final LocalDateTime first;

    /** A cell that says nothing. @param why why, as the end of a sentence @param shown what stands there */
    record Unreadable(Saying why, String shown) {}

    XlsxCells(boolean from1904) {
        this.first = from1904
                ? LocalDate.of(1904, 1, 1).atStartOfDay()
                : LocalDate.of(1899, 12, 30).atStartOfDay();
    }

    /** A text, a number as Excel shows it, a date or a yes or no; null where nothing stands there. */
    @Nullable
    Object value(Cell cell) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> null;
            case ERROR -> new Unreadable(Saying.of("unread.error"), String.valueOf(raw));
            case BOOLEAN -> cell.asBoolean();
            case STRING -> blankless(cell.asString());
            case FORMULA -> formula(cell, raw);
            case NUMBER -> raw == null ? null : number(cell, raw);
        };
    }

    private @Nullable Object formula(Cell cell, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return cell.getValue() instanceof String text && !text.isBlank()
                    ? text
                    : new Unreadable(Saying.of("unread.no-result"), String.valueOf(cell.getFormula()));
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> number(cell, raw);
            case Boolean flag -> flag;
            case null, default -> raw.startsWith("#") && raw.equals(raw.toUpperCase(Locale.ROOT))
                    && raw.length() < 12
                    && raw.matches("#[A-Z0-9/]+[!?]?")
                            ? new Unreadable(Saying.of("unread.error"), raw)
                            : blankless(raw);
        };
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A number has no more than 15 digits in Excel. */
    private Object number(Cell cell, String raw) {
        try {
            double number = Double.parseDouble(raw);
            String format = SHOWN.matcher(String.valueOf(cell.getDataFormatString()).toLowerCase(Locale.ROOT))
                    .replaceAll("");
            boolean plain = format.isEmpty() || format.equals("null") || format.startsWith("general");
            boolean date = !plain && (format.contains("y") || format.contains("d"));
            boolean time = !plain && (format.contains("h") || format.contains("ss"));
            return (date || time) && number >= 0 && number < MOST_DAYS
                    ? time(number, date, time)
                    : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private String time(double days, boolean date, boolean time) {
        long seconds = BigDecimal.valueOf(days).multiply(BigDecimal.valueOf(DAY))
                .setScale(0, RoundingMode.HALF_UP).longValue();
        LocalDateTime at = first.plusSeconds(seconds);
        if (!date && days < 1) {
            return at.toLocalTime().toString();
        }
        return time || !at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toString()
                : at.toLocalDate().toString();
    }
}
