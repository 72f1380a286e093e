package dev.assay.ingest.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the columns of tables that nobody knows are guessed to be. */
class ShapeDraftTest {

    private static final List<String> TITLES = List.of("Data Engineer", "Analyst",
            "Backend Developer (m/w/d)",
            "Product Manager", "Lamp Keeper");
    private static final List<String> FIRMS = List.of("Nordlicht AG", "Kestrel Ltd", "Lampenwerk",
            "Hafen GmbH");
    private static final List<String> PLACES = List.of("Hamburg", "Leeds", "Lyon", "Madrid");

    /** Columns that job tables have, each as name and part; what has no part is needed by nobody. */
    @ParameterizedTest
    @ValueSource(strings = {
            "Job ID=id, Job Title=title, Company Name=company, Location=location, Job Description=text, Job URL=url, Posted=posted",
            "vac_no=id, role=title, hiring org=company, where=location, what you do=text, who you are=text, apply at=url,"
                    + " live since=posted, internal=",
            "ref=id, headline=title, employer=company, city=location, state=, country=, summary=text, link=url, date=posted,"
                    + " salary=",
            "Position=title, Organisation=company, Office=location, Duties=text, Requirements=text, Closing date=, Web=url,"
                    + " Date posted=posted, Req No=id",
            "jobRef=id, jobTitle=title, recruiter=company, companyUrl=, jobLocation=location, details=text, applyLink=url,"
                    + " createdAt=posted, expiresAt=",
            "name=title, org=company, town=location, text=text, uuid=id, href=url, published=posted",
            "Kennziffer=id, Stellenangebot=title, Arbeitgeber=company, Einsatzgebiet=location, Aufgaben=text,"
                    + " Anforderungen=text, Online seit=posted, Link=url",
            "Stellen-ID=id, Bezeichnung=title, Firma=company, Arbeitsort=location, PLZ=, Stellenbeschreibung=text,"
                    + " Veröffentlicht am=posted, Bewerbungslink=url, Bewerbungsfrist bis=",
            "Nr.=id, Berufsbezeichnung=title, Betrieb=company, Stadt=location, Wir bieten=text, Ihr Profil=text,"
                    + " Inseratsdatum=posted, Webseite=url, Eintrittsdatum=",
            "Anzeigennummer=id, Titel=title, Unternehmen=company, Unternehmensgröße=, Standort=location, Anzeigentext=text,"
                    + " Datum=posted, URL=url",
            "Réf=id, Poste=title, Société=company, Lieu=location, Missions=text, Profil recherché=text,"
                    + " Date de publication=posted, Lien=url",
            "Identifiant=id, Intitulé du poste=title, Entreprise=company, Ville=location, Descriptif=text, Publié le=posted,"
                    + " Lien de l’offre=url, Date limite=",
            "Numéro=id, Métier=title, Employeur=company, Localisation=location, Département=, Compétences=text, Avantages=text,"
                    + " Date de parution=posted, URL=url",
            "Referencia=id, Puesto=title, Empresa=company, Ciudad=location, Descripción=text, Requisitos=text,"
                    + " Fecha de publicación=posted, Enlace=url",
            "Código=id, Cargo=title, Compañía=company, Ubicación=location, Funciones=text, Fecha=posted, Enlace=url,"
                    + " Salario=",
            "Identificador=id, Vacante=title, Empleador=company, Lugar de trabajo=location, Tareas=text, Publicado el=posted,"
                    + " URL de la oferta=url",
    })
    void ordinaryColumnsAreGuessed(String columns) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String column : columns.split(", ", -1)) {
            parts.put(column.substring(0, column.lastIndexOf('=')),
                    column.substring(column.lastIndexOf('=') + 1));
        }

        assertThat(guessed(parts)).isEqualTo(parts);
    }

    private static Map<String, String> guessed(Map<String, String> parts) {
        List<Map<?, ?>> records = new ArrayList<>();
        for (int row = 0; row < 20; row++) {
            int number = row;
            Map<String, String> record = new LinkedHashMap<>();
            parts.forEach((column, part) -> record.put(column, cell(part, column, number)));
            records.add(record);
        }
        ShapeDraft draft = ShapeDraft.of(records);
        Map<String, String> guessed = new LinkedHashMap<>();
        parts.keySet().forEach(column -> guessed.put(column, ""));
        draft.guessed().forEach((part, place) -> guessed.put(place.substring(1), part));
        draft.texts().forEach(place -> guessed.put(place.substring(1), "text"));
        return guessed;
    }

    private static String cell(String part, String column, int row) {
        return switch (part) {
            case "id" -> "K-" + (100 + row);
            case "title" -> TITLES.get(row % TITLES.size());
            case "company" -> FIRMS.get(row % FIRMS.size());
            case "location" -> PLACES.get(row % PLACES.size());
            case "text" ->
                "You build pipelines with Python and dbt and look after " + column + " number " + row
                        + " on a cloud that somebody else keeps awake at night.";
            case "url" -> "https://jobs.example/" + row;
            case "posted" -> String.format(java.util.Locale.ROOT, "2026-02-%02d", row + 1);
            default -> other(column, row);
        };
    }

    private static String other(String column, int row) {
        return switch (column) {
            case "companyUrl" -> "https://firm.example/" + row % 3;
            case "Closing date", "expiresAt", "Bewerbungsfrist bis", "Eintrittsdatum", "Date limite" ->
                "2026-05-0"
                        + (1 + row % 9);
            case "PLZ", "salary", "Salario" -> String.valueOf(20000 + row * 7);
            default -> "x" + row % 3;
        };
    }

    @Test
    void aLongTitleIsNoText() {
        List<Map<?, ?>> records = new ArrayList<>();
        for (int row = 0; row < 10; row++) {
            records.add(Map.of("role", row > 0
                    ? "Analyst"
                    : "Analyst who knows a lot of things, for our friendly team in Hamburg, Berlin or wherever you are",
                    "body", cell("text", "", row)));
        }
        ShapeDraft draft = ShapeDraft.of(records);

        assertThat(draft.guessed()).containsEntry("title", "/role");
        assertThat(draft.texts()).containsExactly("/body");
    }

    @Test
    void whatIsNoIdOfItsOwnIsNoId() {
        List<Map<?, ?>> records = new ArrayList<>();
        for (int row = 0; row < 10; row++) {
            records.add(Map.of("reference", "sheet-7", "role", TITLES.get(row % 5), "body",
                    cell("text", "", row)));
        }

        assertThat(ShapeDraft.of(records).guessed()).doesNotContainKey("id");
    }

    /** The next file's first row would be this one's. */
    @Test
    void aNumberThatOnlyCountsTheRowsIsNoIdUnlessItIsCalledOne() {
        List<Map<?, ?>> records = new ArrayList<>();
        for (int row = 1; row <= 10; row++) {
            records.add(Map.of("Nr", String.valueOf(row), "role", TITLES.get(row % 5), "body",
                    cell("text", "", row)));
        }
        assertThat(ShapeDraft.of(records).guessed()).doesNotContainKey("id");

        List<Map<?, ?>> named = new ArrayList<>();
        records.forEach(record -> named.add(Map.of("Job id", String.valueOf(record.get("Nr")), "role",
                String.valueOf(record.get("role")), "body", String.valueOf(record.get("body")))));
        assertThat(ShapeDraft.of(named).guessed()).containsEntry("id", "/Job id");
    }

    @Test
    void ofOneRecordNothingIsGuessedByItsContentAlone() {
        assertThat(ShapeDraft
                .of(List.of(Map.of("Abteilung", "K3", "role", "Analyst", "body", cell("text", "", 1))))
                .guessed()).containsEntry("title", "/role").doesNotContainKey("id");
    }

    /** In the order of the file, the first of several texts is one of them, and no text that the others belong to. */
    @Test
    void eachOfSeveralTextsIsHeaded() {
        List<Map<?, ?>> records = List
                .of(Map.of("what you do", cell("text", "a", 1), "who you are", cell("text", "b", 1)));
        ShapeDraft draft = ShapeDraft.of(records);

        assertThat(heads(draft.mapped("x", Map.of(), draft.texts()))).containsExactlyInAnyOrder("What you do",
                "Who you are");
        assertThat(heads(draft.mapped("x", Map.of(), java.util.Set.of("/what you do")))).isEmpty();
    }

    private static List<String> heads(String yaml) {
        return yaml.lines().filter(line -> line.contains("heading: "))
                .map(line -> line.replaceFirst(".*heading: \"([^\"]*)\".*", "$1"))
                .collect(Collectors.toList());
    }
}
