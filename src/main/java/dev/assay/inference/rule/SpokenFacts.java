package dev.assay.inference.rule;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The facts of Pass 1 put into sentences, as a posting would say them, so that the same words, counts and rules decide
 * by them where the posting itself is silent. Each line knows the facts it was made of.
 */
final class SpokenFacts {

    private static final Set<String> OFFERED = Set.of("yes", "offered", "available", "true", "will_sponsor",
            "provided", "considered", "case_by_case");
    private static final Set<String> NONE = Set.of("none", "no", "not_required", "false", "");
    private static final int COUNTRY_CODE = 2;

    private record Line(int start, int end, List<String> keys) {}

    private final Pass1 pass1;
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();

    private SpokenFacts(Pass1 pass1, boolean isPlaced) {
        this.pass1 = pass1;
        places(isPlaced);
        permits();
        terms();
        skills();
        benefits();
    }

    /** @param isPlaced whether the posting has a location of its own: what Pass 1 quotes of one is then not believed */
    static SpokenFacts of(Pass1 pass1, boolean isPlaced) {
        return new SpokenFacts(pass1, isPlaced);
    }

    /** The posting they would make, under the title and the location of the one they are of. */
    Posting posting(Posting of) {
        return new Posting(of.id(), of.title(), of.company(), of.location(), text.toString());
    }

    /** The facts that spans of that posting rest on. */
    Set<String> keys(List<Span> spans) {
        Set<String> keys = new LinkedHashSet<>();
        for (Span span : spans) {
            for (Line line : lines) {
                if (span.in() == Section.DESCRIPTION && span.start() < line.end()
                        && line.start() < span.end()) {
                    keys.addAll(line.keys());
                }
            }
        }
        return keys;
    }

    private void say(String line, String... keys) {
        int start = text.codePointCount(0, text.length());
        text.append(line);
        lines.add(new Line(start, text.codePointCount(0, text.length()), List.of(keys)));
        text.append('\n');
    }

    private void quote(String before, String key) {
        if (pass1.states(key) && pass1.facts().get(key) instanceof String said) {
            text.append('\n');
            say(before + said.strip().replace('\n', ' '), key);
        }
    }

    private void places(boolean isPlaced) {
        List<String> places = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        if (word("ext_work_model_stated").equals("remote")) {
            places.add("Remote");
            keys.add("ext_work_model_stated");
        }
        List<String> states = pass1.texts("ext_us_state_restrictions");
        boolean unitedStates = word("ext_geo_restriction_type").equals("us_only") || !states.isEmpty();
        for (String key : List.of("ext_us_state_restrictions", "ext_geo_restriction_type")) {
            if (unitedStates && pass1.states(key)) {
                keys.add(key);
            }
        }
        places.addAll(states);
        if (unitedStates) {
            places.add("United States");
        } else if (!pass1.texts("ext_allowed_countries").isEmpty()) {
            keys.add("ext_allowed_countries");
            pass1.texts("ext_allowed_countries").forEach(country -> places.add(name(country)));
        }
        if (!places.isEmpty()) {
            say("Location: " + String.join(", ", places), keys.toArray(String[]::new));
        }
        if (!isPlaced) {
            quote("Location: ", "ext_location_restriction_text");
        }
        if (word("ext_residency_requirement").equals("willing_to_relocate")) {
            say("You must be willing to relocate.", "ext_residency_requirement");
        }
    }

    private static String name(String country) {
        return country.length() == COUNTRY_CODE
                ? Locale.of("", country.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH)
                : country;
    }

    private void permits() {
        String visa = word("ext_visa_sponsorship_stated");
        if (!visa.isEmpty()) {
            say(visa.equals("must_be_authorized")
                    ? "You must be authorized to work."
                    : OFFERED.contains(visa)
                            ? "Visa sponsorship is available."
                            : "Visa sponsorship is not available.",
                    "ext_visa_sponsorship_stated");
        }
        quote("", "ext_work_auth_text");
        quote("", "ext_citizenship_text");
        String clearance = word("ext_security_clearance_stated");
        if (!NONE.contains(clearance)) {
            say("Security clearance is " + clearance.replace('_', ' ') + ".",
                    "ext_security_clearance_stated");
        }
    }

    private void terms() {
        for (String key : List.of("ext_employment_type_stated", "ext_contract_type")) {
            if (!word(key).isEmpty()) {
                text.append('\n');
                say("Employment type: " + word(key).replace('_', ' '), key);
            }
        }
        quote("Pay rate: ", "ext_hourly_rate_text_raw");
        quote("Pay rate: ", "ext_daily_rate_text_raw");
        quote("Salary: ", "ext_salary_text_raw");
        Double amount = pass1.number("ext_salary_max");
        if (!pass1.states("ext_salary_text_raw") && amount != null
                && pass1.states("ext_salary_currency")) {
            text.append('\n');
            say("Salary range: " + pass1.text("ext_salary_currency") + " "
                    + Math.round(Math.max(1, amount)) + " per "
                    + (word("ext_salary_period").equals("hourly") ? "hour" : "year"), "ext_salary_currency",
                    "ext_salary_max");
        }
    }

    private void skills() {
        heading("Requirements", "ext_must_have_hard_skills", "ext_years_experience_text",
                "ext_education_text_raw", "ext_education_stated");
        heading("Nice to have", "ext_nice_to_have_hard_skills");
    }

    private void benefits() {
        List<String> named = new ArrayList<>();
        for (String key : List.of("ext_equity_mentioned", "ext_learning_budget_mentioned",
                "ext_conference_budget_mentioned")) {
            if (pass1.isTrue(key)) {
                named.add(key);
            }
        }
        String leave = word("ext_pto_policy");
        if (named.isEmpty() && NONE.contains(leave) && !pass1.states("ext_benefits_mentioned")) {
            return;
        }
        heading("Benefits", "ext_benefits_mentioned");
        if (!pass1.states("ext_benefits_mentioned")) {
            text.append("\nBenefits:\n");
        }
        named.forEach(key -> say("- " + switch (key) {
            case "ext_equity_mentioned" -> "Equity";
            case "ext_learning_budget_mentioned" -> "Learning budget";
            default -> "Conference budget";
        }, key));
        if (!NONE.contains(leave)) {
            say("- " + (leave.equals("unlimited") ? "Unlimited paid time off" : "Paid time off"),
                    "ext_pto_policy");
        }
    }

    /** A heading and, under it, what some facts list or quote. */
    private void heading(String heading, String... keys) {
        boolean first = true;
        for (String key : keys) {
            List<String> items = pass1.text(key).isEmpty() ? pass1.texts(key) : List.of(pass1.text(key));
            for (String item : items) {
                if (first) {
                    text.append('\n').append(heading).append(":\n");
                    first = false;
                }
                say("- " + item.strip().replace('\n', ' '), key);
            }
        }
    }

    private String word(String key) {
        return pass1.isTrue(key)
                ? "true"
                : pass1.text(key).toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
