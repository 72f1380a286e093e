package dev.assay.ingest.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which columns are which part of a posting, by what they are called and what stands in them. */
final class PartGuess {

    /** Names that say it, names that may say it, and names that say something else. */
    private record Names(Pattern sure, Pattern likely, Pattern never) {

        static Names of(String sure, String likely, String never) {
            return new Names(Pattern.compile(sure), Pattern.compile(".*(?:" + likely + ").*"),
                    Pattern.compile(".*(?:" + never + ").*"));
        }

        double fits(String name) {
            return sure.matcher(name).matches()
                    ? 3
                    : never.matcher(name).matches() ? -1 : likely.matcher(name).matches() ? 2 : 0;
        }
    }

    private static final Map<String, Names> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("id", Names.of(
                "(?:(?:job|posting|vacancy|position|offer|ad|req|requisition|listing|stellen?|anzeigen?|offre|oferta|external) ?)?"
                        + "(?:id|key|ref|reference|referenz|uuid|guid|kennung|nr|no|number|nummer|kennziffer|code|identifiant"
                        + "|identificador|referencia|numero|codigo|refnr|referenznummer|referenzcode)[#.]?|ref ?#|job ?ref(?:erence)?"
                        + "|stellennummer|anzeigennummer|stellen ?id|chiffre",
                "\\b(?:id|key|ref|refs|reference|referenz|uuid|no|nr|number|nummer|numero|kennziffer|code)\\b|\\bref|id$|nummer$"
                        + "|kennziffer",
                "company|employer|firma|zip|postal|plz|\\bcp\\b|user|country|land\\b|tele|phone|fax|mobil|haus|kunde|client|steuer"
                        + "|index|row|category|salary|grade|title"));
        NAMES.put("title", Names.of(
                "(?:(?:job|position|posting|role|vacancy|offer) ?)?(?:title|position|role|headline)|job ?name|job|occupation"
                        + "|stelle|titel|rolle|beruf|jobtitel|stellentitel|berufsbezeichnung|positionsbezeichnung|stellenbezeichnung"
                        + "|bezeichnung|stellenangebot|tatigkeit|titre|titre du poste|intitule|intitule du poste|poste|offre|metier"
                        + "|fonction|titulo|titulo del puesto|puesto|cargo|vacante|oferta|profesion|titolo|functie|vacature",
                "title|position|role|jobname|headline|occupation|stelle|\\brolle|titel|beruf|bezeichnung|intitule|poste\\b|puesto"
                        + "|cargo\\b|vacancy|opening",
                "company|employer|firm|contact|person|manager|salary|department|team|\\bid\\b|url|link|date|posted|type|level|count"
                        + "|seniority|number|nummer|beschreibung|description|anforderung|closed"));
        NAMES.put("company", Names.of(
                "(?:hiring |recruiting )?(?:company|employer|org|organi[sz]ation|firm|recruiter)(?: ?name)?|firma|firmenname"
                        + "|unternehmen|arbeitgeber|betrieb|entreprise|societe|employeur|nom de l entreprise|empresa|compania"
                        + "|nombre de la empresa|empleador|azienda|bedrijf|werkgever|agency|brand",
                "company|employer|\\borg\\b|organi[sz]ation|\\bfirm|brand|\\bclient\\b|arbeitgeber|unternehmen|entreprise|societe"
                        + "|employeur|empresa|compania|empleador",
                "size|rating|url|website|link|\\bid\\b|industry|branche|logo|description|beschreibung|about|uber|type|founded|revenue"
                        + "|sector|mail|phone|culture|benefit"));
        NAMES.put("location", Names.of(
                "(?:(?:job|work|office|posting) ?)?(?:location|locations|city|place|town)|where|ort|stadt|wo|standort|arbeitsort"
                        + "|einsatzort|dienstort|einsatzgebiet|lieu|lieu de travail|ville|localisation|localite|ciudad|ubicacion"
                        + "|localidad|lugar|lugar de trabajo|sede|localita|citta|locatie|plaats|based in",
                "location|city|place\\b|region|\\boffice|town|country|\\b(?:arbeits|einsatz|stand|dienst)?ort\\b|stadt|\\blieu|ville\\b"
                        + "|ciudad|ubicacion|localidad|provincia|bundesland|departement|\\bstate\\b|\\bland\\b|\\bpays\\b|\\bpais\\b",
                "workplace type|type|latitude|longitude|\\bid\\b|count|company|firma|policy|url|placement|replace"));
        NAMES.put("url", Names.of(
                "(?:(?:job|posting|apply|application|source|vacancy|offer|stellen) ?)?(?:url|link|href|uri)|apply at|apply|link zur"
                        + " (?:anzeige|stelle)|lien|lien de l offre|enlace|webseite|permalink|bewerbungslink",
                "url|link|href|\\buri|lien|enlace|web|apply",
                "company|logo|image|avatar|photo|picture|firm|employer|arbeitgeber"));
        NAMES.put("posted", Names.of(
                "(?:date ?)?(?:posted|published|created|listed)(?: ?(?:at|on|date|since))?|(?:post(?:ing|ed)?|publication"
                        + "|publishing|listing) ?date|date|datum|veroffentlicht(?: am)?|veroffentlichungsdatum|online seit|live since"
                        + "|inserat(?:s)?datum|eingestellt am|erschienen(?: am)?|date de publication|publie(?:e)?(?: le)?|date de parution"
                        + "|fecha(?: de publicacion)?|publicad[oa](?: el)?|data di pubblicazione|geplaatst op",
                "posted|published|publication|date|created|datum|veroffentlich|online seit|since|fecha|publie|\\blisted",
                "update|expire|expiry|clos|deadline|until|valid|\\bbis\\b|\\bend|ablauf|modified|scrap|crawl|fetch|start|eintritt"
                        + "|beginn|limite|candidate|mandate"));
    }

    private static final Pattern TEXT = Pattern.compile(
            ".*(?:description|requirement|responsibilit|qualification|skill|benefit|dut(?:y|ies)\\b|summary|details|what you|who you"
                    + "|we offer|your (?:profile|tasks)|about the|beschreibung|aufgabe|anforderung|profil|wir bieten|fliesstext"
                    + "|volltext|anzeigentext|stellentext|tatigkeiten|leistungen|kenntnisse|missions?\\b|descriptif|competences"
                    + "|avantages|funcion|requisito|descripcion|tareas|beneficio|ofrecemos|conocimiento|descrizione|requisiti).*");
    private static final int LEAST_OF_A_NAMED_TEXT = 20;
    private static final double MANY = 0.2;
    /** Of fewer records each column has different codes. */
    private static final int LEAST_TO_TELL = 5;
    /** A number that only counts the rows names others in the next file, unless somebody means it to. */
    private static final Pattern NAMED_ID = Pattern.compile(
            "\\b(?:id|job|ref|req|vacancy|posting|offer|stellen?|anzeigen?|offre|oferta)|id\\b|nummer$|kennung|kennziffer|chiffre");

    private final Map<String, List<String>> values;
    private final int records;
    private final Map<String, ColumnContent> contents = new LinkedHashMap<>();

    /** @param values by place, what stands there */
    PartGuess(Map<String, List<String>> values, int records) {
        this.values = values;
        this.records = records;
    }

    static List<String> parts() {
        return List.copyOf(NAMES.keySet());
    }

    /** Whether a place holds a part of the text: many long texts, or some words under a name that says so. */
    boolean isText(String place) {
        ColumnContent content = content(place);
        String name = ColumnName.words(place);
        return content.longTexts() >= MANY && !isTitle(name)
                || content.longTexts() > 0.6
                || content.web() + content.dates() + content.numbers() < MANY && TEXT.matcher(name).matches()
                        && content.letters() >= LEAST_OF_A_NAMED_TEXT;
    }

    private static boolean isTitle(String name) {
        Names title = NAMES.get("title");
        return title != null && title.fits(name) == 3;
    }

    /** By part, the place that fits it best; the surest are given first. @param texts places that are none of them */
    Map<String, String> parts(Set<String> texts) {
        List<Guess> all = new ArrayList<>();
        for (String place : values.keySet()) {
            if (!texts.contains(place)) {
                NAMES.forEach((part, names) -> all.add(new Guess(part, place, score(part, names, place))));
            }
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        all.stream().filter(guess -> guess.score() > 0)
                .sorted(Comparator.comparingDouble(Guess::score).reversed())
                .filter(guess -> !chosen.containsValue(guess.place()))
                .forEach(guess -> chosen.putIfAbsent(guess.part(), guess.place()));
        return NAMES.keySet().stream().filter(chosen::containsKey)
                .collect(Collectors.toMap(part -> part, part -> chosen.getOrDefault(part, ""),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    private record Guess(String part, String place, double score) {}

    private double score(String part, Names names, String place) {
        ColumnContent content = content(place);
        double named = names.fits(ColumnName.words(place));
        double depth = place.chars().filter(c -> c == '/').count() / 20.0;
        double looks = looks(part, content);
        return named < 0 || looks < 0
                || named == 0 && (looks < 1 || part.equals("id") && records < LEAST_TO_TELL)
                || part.equals("id") && content.counted() && !NAMED_ID.matcher(ColumnName.words(place)).find()
                        ? 0
                        : named + looks + content.filled() - depth;
    }

    /** How much the content looks like a part: less than 0 where it cannot be it, 1 where it alone is enough. */
    private static double looks(String part, ColumnContent content) {
        boolean words = content.web() < MANY && content.dates() < MANY && content.numbers() < 0.5
                && content.letters() < 150;
        return switch (part) {
            case "id" -> content.web() > 0 || content.dates() > MANY || content.different() < 0.5
                    || content.letters() > 80
                            ? -1
                            : content.codes() > 0.95 && content.numbers() < MANY && content.different() > 0.98
                                    && content.filled() == 1
                                            ? 1
                                            : content.different() - 0.5;
            case "url" -> content.web() >= 0.8 ? 0.5 + content.different() / 2 : -1;
            case "posted" ->
                content.web() > 0 || content.letters() > 40 ? -1 : content.dates() >= 0.7 ? 1 : 0;
            case "title" -> !words ? -1 : content.occupations() >= 0.4 ? 1 : content.occupations();
            case "company" -> !words ? -1 : content.companies() >= 0.3 ? 1 : content.companies();
            default -> words ? 0 : -1;
        };
    }

    private ColumnContent content(String place) {
        return contents.computeIfAbsent(place,
                at -> ColumnContent.of(values.getOrDefault(at, List.of()), records));
    }
}
