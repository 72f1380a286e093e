package dev.assay.ui.review.posting;

import dev.assay.model.Pass1;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a posting pays, in a few words. */
final class Pay {

    private static final int LONGEST_RAW = 48;

    private Pay() {}

    /** The range and its period; the posting's own words where there is no number; empty where nothing is stated. */
    static String words(Pass1 facts) {
        String hourly = range(facts.number("ext_hourly_rate_min"), facts.number("ext_hourly_rate_max"),
                facts.text("ext_hourly_rate_currency"));
        String salary = range(facts.number("ext_salary_min"), facts.number("ext_salary_max"),
                facts.text("ext_salary_currency"));
        if (!salary.isEmpty()) {
            return salary + period(facts.text("ext_salary_period"));
        }
        if (!hourly.isEmpty()) {
            return hourly + " an hour";
        }
        String raw = facts.text("ext_salary_text_raw").isBlank()
                ? facts.text("ext_hourly_rate_text_raw")
                : facts.text("ext_salary_text_raw");
        return raw.length() <= LONGEST_RAW ? raw : raw.substring(0, LONGEST_RAW).strip() + "…";
    }

    private static String range(@Nullable Double least, @Nullable Double most, String currency) {
        if (least == null && most == null) {
            return "";
        }
        if (least == null || least == 0) {
            return most == null ? "" : "Up to " + amount(most, currency);
        }
        if (most == null) {
            return "From " + amount(least, currency);
        }
        return most.equals(least)
                ? amount(least, currency)
                : amount(least, currency) + " – " + amount(most, currency);
    }

    private static String amount(double number, String currency) {
        String figures = FactText.grouped(number);
        return switch (currency.toUpperCase(Locale.ROOT)) {
            case "USD" -> "$" + figures;
            case "EUR" -> "€" + figures;
            case "GBP" -> "£" + figures;
            case "INR" -> "₹" + figures;
            case "" -> figures;
            default -> currency + " " + figures;
        };
    }

    private static String period(String period) {
        return switch (period) {
            case "yearly", "annual", "annually", "year" -> " a year";
            case "monthly", "month" -> " a month";
            case "weekly", "week" -> " a week";
            case "daily", "day" -> " a day";
            case "hourly", "hour" -> " an hour";
            case "" -> "";
            default -> " " + period;
        };
    }
}
