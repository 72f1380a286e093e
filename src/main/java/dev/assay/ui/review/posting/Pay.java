package dev.assay.ui.review.posting;

import dev.assay.model.Pass1;
import dev.assay.ui.wording.Wording;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a posting pays, in a few words. */
final class Pay {

    private static final int LONGEST_RAW = 48;

    private Pay() {}

    /** The range and its period; the posting's own words where there is no number; empty where nothing is stated. */
    static String words(Pass1 facts, Wording words) {
        String hourly = range(facts.number("ext_hourly_rate_min"), facts.number("ext_hourly_rate_max"),
                facts.text("ext_hourly_rate_currency"), words);
        String salary = range(facts.number("ext_salary_min"), facts.number("ext_salary_max"),
                facts.text("ext_salary_currency"), words);
        if (!salary.isEmpty()) {
            return period(salary, facts.text("ext_salary_period"), words);
        }
        if (!hourly.isEmpty()) {
            return words.of("pay.hour", hourly);
        }
        String raw = facts.text("ext_salary_text_raw").isBlank()
                ? facts.text("ext_hourly_rate_text_raw")
                : facts.text("ext_salary_text_raw");
        return raw.length() <= LONGEST_RAW ? raw : raw.substring(0, LONGEST_RAW).strip() + "…";
    }

    private static String range(@Nullable Double least, @Nullable Double most, String currency,
            Wording words) {
        if (least == null && most == null) {
            return "";
        }
        if (least == null || least == 0) {
            return most == null ? "" : words.of("chip.up-to", amount(most, currency, words));
        }
        if (most == null) {
            return words.of("chip.from", amount(least, currency, words));
        }
        return most.equals(least)
                ? amount(least, currency, words)
                : amount(least, currency, words) + " – " + amount(most, currency, words);
    }

    private static String amount(double number, String currency, Wording words) {
        String figures = words.of("pay.figures", number);
        return switch (currency.toUpperCase(Locale.ROOT)) {
            case "USD" -> "$" + figures;
            case "EUR" -> "€" + figures;
            case "GBP" -> "£" + figures;
            case "INR" -> "₹" + figures;
            case "" -> figures;
            default -> currency + " " + figures;
        };
    }

    private static String period(String pay, String period, Wording words) {
        return switch (period) {
            case "yearly", "annual", "annually", "year" -> words.of("pay.year", pay);
            case "monthly", "month" -> words.of("pay.month", pay);
            case "weekly", "week" -> words.of("pay.week", pay);
            case "daily", "day" -> words.of("pay.day", pay);
            case "hourly", "hour" -> words.of("pay.hour", pay);
            case "" -> pay;
            default -> pay + " " + period;
        };
    }
}
