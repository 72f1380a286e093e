package dev.assay;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shape of the program: who may use whom, and why. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .importPath(Path.of("target", "classes"));

    /** What is no screen of its own. */
    private static final List<String> BELOW = Stream
            .of("wording", "control", "action", "session", "value", "screen", "shell")
            .map(name -> "dev.assay.ui." + name).toList();

    private static final String[] CORE = {"dev.assay.text..", "dev.assay.schema..", "dev.assay.model..",
            "dev.assay.vocabulary..", "dev.assay.evidence..",
            "dev.assay.inference..", "dev.assay.audit..", "dev.assay.review..", "dev.assay.evaluation.."};

    /** Each package, what it may use besides itself, and why no more. */
    enum Layer {
        TEXT("what letters are does not depend on what they say"),
        FAILURE("what went wrong is told alike wherever it arose, and without knowing what was at work"),
        TASK("how a step is waited for does not depend on what it does"),
        SAYING("how a thing is said in a language does not depend on who says it"),
        SCHEMA("the catalogue of fields stands on its own"),
        MODEL("what was said must not depend on who reads, infers or shows it", SCHEMA, TEXT),
        VOCABULARY("what the words of a field are does not depend on who looks for them", MODEL, SCHEMA,
                TEXT),
        EVIDENCE("where words stand does not depend on who claims them", VOCABULARY, MODEL, SCHEMA, TEXT),
        INFERENCE("engines are pure functions of the model", EVIDENCE, VOCABULARY, MODEL, SCHEMA, TEXT),
        AUDIT("doubts are about inferences, whoever decides on them", INFERENCE, EVIDENCE, VOCABULARY, MODEL,
                SCHEMA,
                TEXT),
        REVIEW("decisions know a port for what is kept, and no store, file or screen",
                AUDIT, INFERENCE, EVIDENCE, VOCABULARY, MODEL, SCHEMA, TEXT),
        EVALUATION("figures are made from decisions and know no files",
                REVIEW, AUDIT, INFERENCE, EVIDENCE, VOCABULARY, MODEL, SCHEMA, TEXT),
        INGEST("reading files is a repeatable function from bytes to model", MODEL, SCHEMA, TEXT),
        EXPORT("files are made from the reviewed model, whatever keeps or reads it",
                EVALUATION, REVIEW, AUDIT, INFERENCE, EVIDENCE, VOCABULARY, MODEL, SCHEMA, TEXT),
        STORE("the store is one way to keep what the review port asks for",
                REVIEW, AUDIT, INFERENCE, EVIDENCE, VOCABULARY, MODEL, SCHEMA, TEXT),
        CLI("commands are given a store and know no window",
                EXPORT, INGEST, EVALUATION, REVIEW, AUDIT, INFERENCE, EVIDENCE, VOCABULARY, MODEL, SCHEMA,
                TEXT),
        UI("screens are given a store and know no commands",
                EXPORT, INGEST, EVALUATION, REVIEW, AUDIT, INFERENCE, EVIDENCE, VOCABULARY, MODEL, SCHEMA,
                TEXT);

        private final String reason;
        private final Set<Layer> mayUse;

        Layer(String reason, Layer... mayUse) {
            this.reason = reason;
            this.mayUse = Set.of(mayUse);
        }

        String packages() {
            return "dev.assay." + name().toLowerCase(Locale.ROOT) + "..";
        }
    }

    @ParameterizedTest
    @EnumSource
    void arrowsPointDown(Layer layer) {
        String[] forbidden = List.of(Layer.values()).stream()
                .filter(other -> other != layer && other != Layer.FAILURE && other != Layer.TASK
                        && other != Layer.SAYING
                        && !layer.mayUse.contains(other))
                .map(Layer::packages).toArray(String[]::new);

        noClasses().that().resideInAPackage(layer.packages())
                .should().dependOnClassesThat(resideInAnyPackage(forbidden)
                        .or(resideInAPackage("dev.assay")))
                .because(layer.reason).check(PROGRAM);
    }

    @Test
    void everyPackageHasItsPlace() {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : PROGRAM) {
            String name = type.getPackageName();
            if (!name.equals("dev.assay")) {
                packages.add(name.split("\\.")[2].toUpperCase(Locale.ROOT));
            }
        }

        assertThat(packages).as("a new package needs a place in Layer, and in CONTRIBUTING.md")
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Layer.values()).stream().map(Layer::name).toList());
    }

    @Test
    void theCoreKnowsNoFrameworks() {
        noClasses().that().resideInAnyPackage(CORE).should().dependOnClassesThat().resideInAnyPackage(
                "javafx..", "com.sun.javafx..", "java.sql..", "javax.sql..", "org.h2..",
                "com.fasterxml.jackson..", "picocli..", "org.apache.lucene..")
                .because("the core is tested and reused without a screen, a database or a file format")
                .check(PROGRAM);
    }

    @Test
    void threadsAreStartedInOnePlace() {
        noClasses().that().resideOutsideOfPackage("dev.assay.task..")
                .and().doNotHaveFullyQualifiedName("dev.assay.store.index.StoreThread")
                .should().callMethodWhere(target(owner(assignableTo(Thread.class)))
                        .and(target(nameMatching("of(Platform|Virtual)|startVirtualThread|start"))))
                .orShould().dependOnClassesThat(assignableTo(Executors.class)
                        .or(assignableTo(ForkJoinPool.class)).or(assignableTo(Timer.class)))
                .because(
                        "no failure vanishes in task, and decision 22 says why the store's thread is its own")
                .check(PROGRAM);
    }

    @Test
    void onlyTheLastNetWritesTheLog() {
        noClasses().that().resideOutsideOfPackages("dev.assay.failure..", "dev.assay")
                .should().dependOnClassesThat().resideInAnyPackage("org.slf4j..", "ch.qos.logback..")
                .because("what is logged holds no one's texts, which is seen to in one place").check(PROGRAM);
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        noClasses().that().resideOutsideOfPackage("dev.assay.store..")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
                .because("everything else asks the review port").check(PROGRAM);
    }

    @Test
    void onlyTheIndexKnowsWhichDatabaseItIs() {
        noClasses().that().resideOutsideOfPackage("dev.assay.store.index..")
                .should().dependOnClassesThat().resideInAPackage("org.h2..")
                .because("another database is another dialect of the index, and no more").check(PROGRAM);
    }

    @Test
    void onlyTheFullTextKnowsLucene() {
        noClasses().that().resideOutsideOfPackage("dev.assay.store.index.fulltext..")
                .should().dependOnClassesThat().resideInAPackage("org.apache.lucene..")
                .because("what is kept to find words can be made again, and in another way")
                .check(PROGRAM);
    }

    @Test
    void whatIsKeptAsFilesKnowsNoDatabase() {
        noClasses().that().resideInAPackage("dev.assay.store.log..")
                .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..",
                        "dev.assay.store", "dev.assay.store.index.."))
                .because("the journal and the originals are the truth, whatever is made from them")
                .check(PROGRAM);
    }

    @Test
    void theIndexDoesNotKnowWhatJoinsItToTheFiles() {
        noClasses().that().resideInAPackage("dev.assay.store.index..")
                .should().dependOnClassesThat().resideInAPackage("dev.assay.store")
                .because("which copy is right is decided above both").check(PROGRAM);
    }

    @Test
    void onlyTheWindowSpeaksJavaFx() {
        noClasses().that().resideOutsideOfPackages("dev.assay.ui..", "dev.assay")
                .should().dependOnClassesThat().resideInAPackage("javafx..")
                .because("commands run where there is no display").check(PROGRAM);
    }

    @Test
    void onlyAHintMakesATooltip() {
        noClasses().that().doNotHaveFullyQualifiedName("dev.assay.ui.control.Hint")
                .should().dependOnClassesThat().haveFullyQualifiedName("javafx.scene.control.Tooltip")
                .because("its letters and its lines grow with the text")
                .check(PROGRAM);
    }

    @Test
    void onlyTheWiringSeesTheStore() {
        DescribedPredicate<JavaClass> wiring = DescribedPredicate.describe("are wiring",
                type -> type.getName().startsWith("dev.assay.Wiring")
                        || type.getName().startsWith("dev.assay.Main"));

        noClasses().that(DescribedPredicate.not(wiring)).and().resideOutsideOfPackage("dev.assay.store..")
                .should().dependOnClassesThat().resideInAPackage("dev.assay.store..")
                .because("the store is chosen in one place and used through its port").check(PROGRAM);
    }

    @Test
    void theWindowIsBuiltInLayers() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("wording").definedBy("dev.assay.ui.wording..")
                .layer("control").definedBy("dev.assay.ui.control..")
                .layer("action").definedBy("dev.assay.ui.action..")
                .layer("session").definedBy("dev.assay.ui.session..")
                .layer("value").definedBy("dev.assay.ui.value..")
                .layer("screen").definedBy("dev.assay.ui.screen..")
                .layer("screens").definedBy(DescribedPredicate.describe("in the packages of the screens",
                        type -> type.getPackageName().startsWith("dev.assay.ui.")
                                && BELOW.stream().noneMatch(type.getPackageName()::startsWith)))
                .layer("shell").definedBy("dev.assay.ui.shell..")
                .whereLayer("wording").mayNotAccessAnyLayer()
                .whereLayer("control").mayOnlyAccessLayers("wording")
                .whereLayer("action").mayOnlyAccessLayers("wording", "control")
                .whereLayer("session").mayOnlyAccessLayers("wording", "action")
                .whereLayer("value").mayOnlyAccessLayers("wording", "control", "action", "session")
                .whereLayer("screen").mayOnlyAccessLayers("wording", "action", "session")
                .whereLayer("screens")
                .mayOnlyAccessLayers("wording", "control", "action", "session", "value", "screen")
                .whereLayer("shell").mayNotBeAccessedByAnyLayer()
                .because("a screen is a package of its own, and what screens share lies below them")
                .check(PROGRAM);
    }

    @Test
    void screensNeverSeeEachOther() {
        slices().matching("dev.assay.ui.(*)..").should().notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(),
                        resideInAnyPackage("dev.assay.ui.wording..", "dev.assay.ui.control..",
                                "dev.assay.ui.action..",
                                "dev.assay.ui.session..", "dev.assay.ui.value..", "dev.assay.ui.screen.."))
                .ignoreDependency(resideInAPackage("dev.assay.ui.shell.."), DescribedPredicate.alwaysTrue())
                .because("screens meet in the session, so that each can be changed alone").check(PROGRAM);
        slices().matching("dev.assay.ui.review.(*)..").should().notDependOnEachOther()
                .because("the parts of a screen meet in the session as well").check(PROGRAM);
    }

    @Test
    void modelsOfScreensHoldNoNodes() {
        noClasses().that().resideInAPackage("dev.assay.ui..").and().haveSimpleNameEndingWith("Model")
                .should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage..")
                .because("what a screen knows is tested without a window").check(PROGRAM);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Impl|Helper|Helpers)(\\$.*)?")
                .orShould()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..misc..")
                .because("such a name gathers what belongs elsewhere").check(PROGRAM);
    }

    @Test
    void nothingMutableIsStatic() {
        fields().that(modifier(JavaModifier.STATIC)).should().beFinal()
                .because("parts are wired by hand, and tests run in any order").check(PROGRAM);
    }

    @Test
    void oneNameIsOneType() {
        Map<String, Set<String>> types = new TreeMap<>();
        for (JavaClass type : PROGRAM) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                types.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>()).add(type.getName());
            }
        }
        types.values().removeIf(same -> same.size() == 1);

        assertThat(types).as("two types of one simple name are two words for a reader to keep apart")
                .isEmpty();
    }

    @Test
    void packagesNeverKnowEachOtherBothWays() {
        slices().matching("dev.assay.(**)").should().beFreeOfCycles()
                .because("each can be read after those it uses").check(PROGRAM);
    }

    @Test
    void everyPackageSaysWhatItIs() {
        Set<String> described = new TreeSet<>();
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : PROGRAM) {
            packages.add(type.getPackageName());
            if (type.getSimpleName().equals("package-info")) {
                described.add(type.getPackageName());
            }
        }

        assertThat(described).isEqualTo(packages);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes().that().haveSimpleName("package-info")
                .should().beAnnotatedWith("org.jspecify.annotations.NullMarked")
                .because("null is allowed only where it is written").check(PROGRAM);
    }

    @Test
    void theLocaleNeverDecides() {
        noClasses().should().callMethod(String.class, "toLowerCase").orShould()
                .callMethod(String.class, "toUpperCase").orShould()
                .callMethod(String.class, "format", String.class, Object[].class).orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .because("the same input gives the same output in any locale: name Locale.ROOT")
                .check(PROGRAM);
    }
}
