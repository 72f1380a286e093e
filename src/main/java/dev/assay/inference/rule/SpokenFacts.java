package dev.assay.inference.rule;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The facts of Pass 1 put into sentences, as a posting would say them, so that the same words, counts and rules decide
 * by them where the posting itself is silent. Each line knows the facts it was made of. A value that nobody foresaw is
 * not spoken rather than guessed at.
 */
final class SpokenFacts {

    private static final Map<String, String> VISA = said(
            "Visa sponsorship is available.",
            "yes offered available true will_sponsor sponsors can_sponsor may_sponsor"
                    + " provided considered case_by_case sponsorship_available sponsorship_offered",
            "Visa sponsorship is not available.",
            "no false refused not_offered not_available not_provided will_not_sponsor"
                    + " cannot_sponsor does_not_sponsor unable_to_sponsor no_sponsorship not_sponsored",
            "You must be authorized to work.",
            "must_be_authorized authorization_required work_authorization_required");
    private static final Map<String, String> CLEARANCE = said(
            "Security clearance is required.",
            "yes true required active active_required must_have must_be_eligible"
                    + " eligible obtainable able_to_obtain secret top_secret ts_sci top_secret_sci dod",
            "A security clearance is a plus.", "preferred desired nice_to_have a_plus");
    private static final Map<String, String> AREAS = said(
            "worldwide", "worldwide anywhere global none no_restriction unrestricted no_restrictions",
            "European Union", "eu_only eu", "Europe", "europe europe_only emea",
            "North America", "north_america us_canada", "Latin America", "latam latin_america",
            "Asia", "apac asia");
    private static final Map<String, String> PERIODS = said(" per hour", "hourly hour per_hour",
            " per day", "daily day per_day", " per week", "weekly week per_week",
            " per month", "monthly month per_month", " per year",
            "yearly annual annually annum year per_year");
    private static final Map<String, String> LEAVE = said("Unlimited paid time off",
            "unlimited unlimited_pto flexible_unlimited", "Paid time off",
            "standard generous yes true accrued provided offered flexible limited fixed");
    private static final Set<String> REMOTE = Set.of("remote", "fully_remote", "remote_first", "remote_only");
    private static final Set<String> MOVES = Set.of("willing_to_relocate", "must_relocate",
            "relocation_required");
    private static final Set<String> WISHED = Set.of("preferred", "nice_to_have", "optional", "desired");
    private static final int COUNTRY_CODE = 2;

    private record Line(int start, int end, List<String> keys) {}

    private final StatedFacts facts;
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();

    private SpokenFacts(Pass1 pass1, boolean isPlaced) {
        this.facts = new StatedFacts(pass1);
        places(isPlaced);
        permits();
        terms();
        skills();
        benefits();
    }

    /** By value what is said of it: what, the values with spaces between them, and so on. */
    private static Map<String, String> said(String... pairs) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            for (String value : pairs[i + 1].split(" ")) {
                said.put(value, pairs[i]);
            }
        }
        return Map.copyOf(said);
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
        if (!facts.text(key).isEmpty()) {
            text.append('\n');
            say(before + oneLine(facts.text(key)), key);
        }
    }

    private void sayOf(String key, Map<String, String> said) {
        String line = said.get(facts.word(key));
        if (line != null) {
            say(line, key);
        }
    }

    private void places(boolean isPlaced) {
        List<String> places = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        boolean isRemote = REMOTE.contains(facts.word("ext_work_model_stated"));
        if (isRemote) {
            places.add("Remote");
            keys.add("ext_work_model_stated");
        }
        List<String> states = facts.texts("ext_us_state_restrictions");
        String restriction = facts.word("ext_geo_restriction_type");
        String area = AREAS.getOrDefault(restriction, "");
        boolean unitedStates = restriction.equals("us_only") || !states.isEmpty();
        if (!states.isEmpty()) {
            keys.add("ext_us_state_restrictions");
        }
        if (restriction.equals("us_only")) {
            keys.add("ext_geo_restriction_type");
        }
        places.addAll(states);
        if (unitedStates) {
            places.add("United States");
        } else if (!facts.texts("ext_allowed_countries").isEmpty()) {
            keys.add("ext_allowed_countries");
            facts.texts("ext_allowed_countries").forEach(country -> places.add(name(country)));
        } else if (isRemote && !area.isEmpty()) {
            keys.add("ext_geo_restriction_type");
            places.add(area);
        }
        if (!places.isEmpty()) {
            say("Location: " + String.join(", ", places), keys.toArray(String[]::new));
        }
        if (!isPlaced) {
            quote("Location: ", "ext_location_restriction_text");
        }
        if (MOVES.contains(facts.word("ext_residency_requirement"))) {
            say("You must be willing to relocate.", "ext_residency_requirement");
        }
    }

    private static String name(String country) {
        return country.length() == COUNTRY_CODE
                ? Locale.of("", country.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH)
                : country;
    }

    private void permits() {
        sayOf("ext_visa_sponsorship_stated", VISA);
        quote("", "ext_work_auth_text");
        quote("", "ext_citizenship_text");
        sayOf("ext_security_clearance_stated", CLEARANCE);
    }

    private void terms() {
        for (String key : List.of("ext_employment_type_stated", "ext_contract_type")) {
            if (!facts.word(key).isEmpty()) {
                text.append('\n');
                say("Employment type: " + facts.word(key).replace('_', ' '), key);
            }
        }
        pay("Pay rate: ", "ext_hourly_rate", " per hour");
        pay("Pay rate: ", "ext_daily_rate", " per day");
        pay("Salary range: ", "ext_salary",
                PERIODS.getOrDefault(facts.word("ext_salary_period"), ""));
    }

    /** What is quoted of a pay, or else its amount, where its currency is known. */
    private void pay(String before, String pay, String per) {
        String currency = pay + "_currency";
        String key = facts.number(pay + "_max") == null ? pay + "_min" : pay + "_max";
        Double amount = facts.number(key);
        if (facts.states(pay + "_text_raw")) {
            quote(before, pay + "_text_raw");
        } else if (amount != null && facts.states(currency)) {
            text.append('\n');
            say(before + facts.text(currency) + " " + Math.round(Math.max(1, amount)) + per, currency, key);
        }
    }

    private void skills() {
        List<String> required = new ArrayList<>(
                List.of("ext_must_have_hard_skills", "ext_years_experience_text"));
        List<String> optional = new ArrayList<>(List.of("ext_nice_to_have_hard_skills"));
        (WISHED.contains(facts.word("ext_education_requirement")) ? optional : required)
                .addAll(List.of("ext_education_text_raw", "ext_education_stated"));
        heading("Requirements", required);
        heading("Nice to have", optional);
    }

    private void benefits() {
        List<String> named = new ArrayList<>();
        for (String key : List.of("ext_equity_mentioned", "ext_learning_budget_mentioned",
                "ext_conference_budget_mentioned")) {
            if (facts.isTrue(key)) {
                named.add(key);
            }
        }
        String leave = LEAVE.getOrDefault(facts.word("ext_pto_policy"), "");
        if (named.isEmpty() && leave.isEmpty() && !facts.states("ext_benefits_mentioned")) {
            return;
        }
        heading("Benefits", List.of("ext_benefits_mentioned"));
        if (!facts.states("ext_benefits_mentioned")) {
            text.append("\nBenefits:\n");
        }
        named.forEach(key -> say("- " + switch (key) {
            case "ext_equity_mentioned" -> "Equity";
            case "ext_learning_budget_mentioned" -> "Learning budget";
            default -> "Conference budget";
        }, key));
        if (!leave.isEmpty()) {
            say("- " + leave, "ext_pto_policy");
        }
    }

    /** A heading and, under it, what some facts list or quote. */
    private void heading(String heading, List<String> keys) {
        boolean first = true;
        for (String key : keys) {
            List<String> items = facts.text(key).isEmpty() ? facts.texts(key) : List.of(facts.text(key));
            for (String item : items) {
                if (first) {
                    text.append('\n').append(heading).append(":\n");
                    first = false;
                }
                say("- " + oneLine(item), key);
            }
        }
    }

    private static String oneLine(String text) {
        return text.strip().replace('\n', ' ');
    }
}
