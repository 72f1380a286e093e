package dev.assay.ui.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.failure.Flaw;
import dev.assay.export.Formats;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.Outcome;
import dev.assay.model.Section;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import dev.assay.review.Facet;
import dev.assay.review.FieldReview;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.QueueOrder;
import dev.assay.review.ReasonCode;
import dev.assay.saying.Saying;
import dev.assay.saying.SayingWords;
import dev.assay.schema.Catalogue;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.KeyPreset;
import dev.assay.ui.action.Submenu;
import dev.assay.ui.compare.PairColumn;
import dev.assay.ui.figures.CopyForm;
import dev.assay.ui.figures.FigureView;
import dev.assay.ui.pace.PaceColumn;
import dev.assay.ui.control.Confidence;
import dev.assay.ui.review.fields.SourceStanding;
import dev.assay.ui.rules.RuleOrder;
import dev.assay.ui.screen.PaletteKind;
import dev.assay.ui.session.FolderState;
import dev.assay.ui.session.HighlightMode;
import dev.assay.ui.session.ProbeShare;
import dev.assay.ui.session.SaveState;
import dev.assay.ui.session.Theme;
import dev.assay.ui.sets.ChangeColumn;
import dev.assay.ui.sets.ChangeKind;
import dev.assay.ui.sets.SetColumn;
import dev.assay.ui.shell.Screens;
import dev.assay.ui.sweep.SweepFacet;
import dev.assay.ui.sweep.SweepOrder;
import dev.assay.vocabulary.PartRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The window's words are complete, in every language it has. */
class WordingTest {

    private static final Wording ENGLISH = Wording.in(Language.ENGLISH);
    private static final Wording GERMAN = Wording.in(Language.GERMAN);
    private static final Pattern KEY = Pattern.compile("[\"%]([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    /** What looks like a key in the code and is none. */
    private static final Set<String> NO_KEYS = Set.of("os.name", "glass.platform", "prism.order",
            "dev.assay.ui.wording.messages");
    /** Keys that the code makes of the name of something. */
    private static final List<Class<? extends Enum<?>>> NAMED = List.of(Action.Topic.class,
            ChangeColumn.class,
            ChangeKind.class, Confidence.class, CopyForm.class, SetColumn.class,
            DecisionKind.class, EvidenceStatus.class, FieldReview.State.class, FigureView.class,
            FolderState.class,
            HighlightMode.class, PartRole.class, Flaw.class,
            Basis.class, Facet.class, Facet.Agreement.class,
            Language.class, Outcome.class, QueueOrder.class, ReasonCode.class,
            PaletteKind.class, PaceColumn.class, SaveState.class, Section.class, PairColumn.class,
            RuleOrder.class, SourceStanding.class, SweepFacet.class,
            SweepOrder.class, ProbeShare.class,
            Theme.class);
    /** Those of them that are explained as well. */
    private static final List<Class<? extends Enum<?>>> EXPLAINED = List.of(EvidenceStatus.class,
            FieldReview.State.class);
    /** Names of a type that only its own package sees. */
    private static final String FIELD_FILTER = "field-filter.";
    private static final String FACT_KIND = "fact-kind.";

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(own(GERMAN)).isEqualTo(own(ENGLISH));
    }

    @Test
    void bothLanguagesSpeakOfTheSameInEachOfThem() {
        assertThat(places(GERMAN)).isEqualTo(places(ENGLISH));
    }

    @Test
    void whatTheWindowSaysIsThereAndNothingElse() {
        Set<String> said = new TreeSet<>();
        sources().map(WordingTest::read).flatMap(text -> KEY.matcher(text).results())
                .map(found -> found.group(1)).forEach(said::add);
        said.removeIf(
                key -> NO_KEYS.contains(key) || key.startsWith("key.") || key.endsWith(".fxml"));
        Screens.actions().stream().filter(action -> !action.id().startsWith("screen-"))
                .forEach(action -> said.add("action." + action.id()));
        Screens.actions().stream().filter(action -> action.id().startsWith("screen-"))
                .forEach(action -> said.addAll(List.of(action.id().replaceFirst("-", "."),
                        action.id().replaceFirst("-", ".means."))));
        NAMED.forEach(type -> List.of(type.getEnumConstants()).forEach(one -> said.add(Wording.key(one))));
        EXPLAINED.forEach(type -> List.of(type.getEnumConstants())
                .forEach(one -> said.add(Wording.key(one) + ".means")));
        new Formats(Catalogue.shipped(), JudgedAnswer::primary).all()
                .forEach(format -> said.add("format." + format.name()));
        Stream.of(Submenu.values()).filter(one -> one != Submenu.NONE).map(Wording::key).forEach(said::add);
        for (KeyPreset preset : KeyPreset.values()) {
            for (int i = 1; i <= preset.remarks(ENGLISH).size(); i++) {
                said.add(Wording.key(preset) + "." + i);
            }
        }
        Set<String> known = new TreeSet<>(own(ENGLISH));
        known.removeIf(key -> key.startsWith("key.") || key.startsWith(FIELD_FILTER)
                || key.startsWith(FACT_KIND));

        assertThat(said).as("words that are nowhere").filteredOn(key -> !known.contains(key)).isEmpty();
        assertThat(known).as("words that are never said").filteredOn(key -> !said.contains(key)).isEmpty();
    }

    @Test
    void whatTheCoreSaysHasNoOtherWordsInTheWindow() {
        assertThat(SayingWords.in(Locale.GERMAN).codes()).doesNotContainAnyElementsOf(own(ENGLISH));
    }

    @Test
    void theCoreSpeaksTheLanguageOfTheWindow() {
        Saying said = Saying.of("doubt.low-confidence", 0.6);

        assertThat(ENGLISH.said(said)).isEqualTo("The stated confidence is only 0.60.");
        assertThat(GERMAN.said(said)).isEqualTo("Die angegebene Sicherheit ist nur 0,60.");
        for (EvidenceStatus status : EvidenceStatus.values()) {
            assertThat(GERMAN.said(status.meaning())).isEqualTo(GERMAN.meaning(status));
            assertThat(status.meaning().english()).isEqualTo(status.explanation());
        }
    }

    @Test
    void apostrophesAreThoseOfPrint() {
        for (Wording words : List.of(ENGLISH, GERMAN)) {
            assertThat(words.bundle().keySet()).noneMatch(key -> words.bundle().getString(key).contains("'"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ENGLISH|0|2|0 facts, 2 differ", "ENGLISH|1|0|1 fact",
            "ENGLISH|2|1|2 facts, 1 differs", "GERMAN|0|0|0 Angaben", "GERMAN|1|1|1 Angabe, 1 strittig",
            "GERMAN|2|0|2 Angaben"})
    void plurals(Language language, int facts, int disputed, String said) {
        assertThat(Wording.in(language).of("facts.count", facts, disputed)).isEqualTo(said);
    }

    @Test
    void theSystemsLanguageIsTakenWhereTheWindowHasIt() {
        assertThat(Language.SYSTEM.locale(Locale.GERMANY)).isEqualTo(Locale.GERMAN);
        assertThat(Language.SYSTEM.locale(Locale.of("tr", "TR"))).isEqualTo(Locale.ENGLISH);
        assertThat(Language.ENGLISH.locale(Locale.GERMANY)).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of("GERMAN")).isEqualTo(Language.GERMAN);
        assertThat(Language.of("KLINGON")).isEqualTo(Language.SYSTEM);
    }

    /** The keys that a language's own file has; those of English, which stands behind all, do not count. */
    private static Set<String> own(Wording words) {
        String file = words.locale().equals(Locale.ENGLISH) ? "messages" : "messages_" + words.locale();
        return new TreeSet<>(ResourceBundle.getBundle("dev.assay.ui.wording." + file, Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }

    private static Map<String, Set<String>> places(Wording words) {
        return words.bundle().keySet().stream().collect(Collectors.toMap(key -> key,
                key -> PLACE.matcher(words.bundle().getString(key)).results().map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new)),
                (one, other) -> one, TreeMap::new));
    }

    private static Stream<Path> sources() {
        try (Stream<Path> code = Files.walk(Path.of("src/main/java/dev/assay/ui"));
                Stream<Path> screens = Files.walk(Path.of("fxml"))) {
            return Stream.concat(code, screens)
                    .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".fxml"))
                    .toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
