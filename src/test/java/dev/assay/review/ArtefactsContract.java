package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.assay.review.ArtefactKind.Known;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link Artefacts} promise, wherever they are kept. */
public abstract class ArtefactsContract {

    /** The test's artefacts, read again where they are on disk. */
    protected abstract Artefacts open();

    @Test
    void holdsNothingAtFirst() {
        assertThat(open().inForce()).isEmpty();
        assertThat(open().inForce(Known.VIEW, "mine")).isEmpty();
        assertThat(open().retract(Known.VIEW, "mine", "Ada")).isFalse();
    }

    @Test
    void keepsWhatItWasGiven() {
        Artefact kept = open().keep(Known.GOLD_SET, "core", "{ \"cells\": [1.0, \"\u00e9\ud83d\ude00\"] }",
                "Ada");

        assertThat(open().inForce(Known.GOLD_SET, "core")).contains(kept);
        assertThat(kept.content()).isEqualTo("{ \"cells\": [1.0, \"\u00e9\ud83d\ude00\"] }");
        assertThat(kept.version()).isOne();
        assertThat(kept.reviewer()).isEqualTo("Ada");
        assertThat(kept.hash()).isEqualTo(Artefact.hash(kept.content())).hasSize(64);
        assertThat(open().withHash(kept.hash())).containsExactly(kept);
    }

    @Test
    void countsVersionsByKindAndName() {
        open().keep(Known.GOLD_SET, "core", "[1]", "Ada");
        open().keep(Known.GOLD_SET, "core", "[2]", "Bo");
        open().keep(Known.VIEW, "core", "[3]", "Bo");
        open().keep(Known.GOLD_SET, "other", "[4]", "Bo");

        assertThat(open().versions(Known.GOLD_SET, "core")).extracting(Artefact::version, Artefact::content)
                .containsExactly(tuple(1, "[1]"),
                        tuple(2, "[2]"));
        assertThat(open().inForce()).extracting(Artefact::content).containsExactly("[2]", "[3]", "[4]");
    }

    @Test
    void addsNothingForWhatIsInForceAlready() {
        Artefact first = open().keep(Known.RULES, "mine", "{}", "Ada");

        assertThat(open().keep(Known.RULES, "mine", "{}", "Bo")).isEqualTo(first);
        assertThat(open().versions(Known.RULES, "mine")).hasSize(1);
    }

    @Test
    void aChangeBackIsAVersionOfItsOwn() {
        for (String content : List.of("1", "2", "1")) {
            open().keep(Known.WEIGHTS, "findings", content, "Ada");
        }

        assertThat(open().versions(Known.WEIGHTS, "findings")).hasSize(3);
        assertThat(open().withHash(Artefact.hash("1"))).extracting(Artefact::version).containsExactly(1, 3);
    }

    @Test
    void whatIsRetractedCanStillBeRead() {
        Artefact kept = open().keep(Known.RULING, "remote", "{}", "Ada");

        assertThat(open().retract(Known.RULING, "remote", "Bo")).isTrue();
        assertThat(open().retract(Known.RULING, "remote", "Bo")).isFalse();
        assertThat(open().inForce()).isEmpty();
        assertThat(open().versions(Known.RULING, "remote")).containsExactly(kept);
        assertThat(open().withHash(kept.hash())).containsExactly(kept);

        assertThat(open().keep(Known.RULING, "remote", "{}", "Bo").version()).isEqualTo(2);
        assertThat(open().inForce()).hasSize(1);
    }

    @Test
    void keepsOnlyJsonUnderAName() {
        for (String no : List.of("{\"a\":", "{} {}", "[1] x", "", " ", "view")) {
            assertThatExceptionOfType(StoreException.class).as(no)
                    .isThrownBy(() -> open().keep(Known.VIEW, "mine", no, "Ada"));
        }
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> open().keep(Known.VIEW, " ", "{}", "Ada"));
        assertThat(open().inForce()).isEmpty();
    }

    @Test
    void aKindOfALaterVersionIsKeptAsItIs() {
        Artefact kept = open().keep(ArtefactKind.of("later-kind"), "x", "{}", "Ada");

        assertThat(open().inForce()).containsExactly(kept);
        assertThat(kept.kind().key()).isEqualTo("later-kind");
        for (Known known : Known.values()) {
            assertThat(ArtefactKind.of(known.key())).isEqualTo(known);
        }
    }

    /** Whatever is kept and retracted, in whatever order: what stands is what it all comes to. */
    @Test
    void isWhatAllThatWasKeptAndRetractedComesTo() {
        Random random = new Random(29);
        Artefacts oracle = new InMemoryArtefacts();
        List<String> names = List.of("core", "Core", " core", "a/b\n\ud83d\ude00", "\ud800");
        List<String> contents = List.of("{}", "{ }", "[\"\u00fc\"]", "null", "7", "\"\ud800\"");
        for (int i = 0; i < 60; i++) {
            ArtefactKind kind = random.nextBoolean() ? Known.VIEW : ArtefactKind.of("later-kind");
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0) {
                assertThat(open().retract(kind, name, "Bo")).isEqualTo(oracle.retract(kind, name, "Bo"));
            } else {
                String content = contents.get(random.nextInt(contents.size()));
                assertThat(plain(open().keep(kind, name, content, "Ada")))
                        .isEqualTo(plain(oracle.keep(kind, name, content, "Ada")));
            }
            assertThat(open().history().kept()).extracting(ArtefactsContract::plain)
                    .isEqualTo(oracle.history().kept().stream().map(ArtefactsContract::plain).toList());
            assertThat(open().inForce()).extracting(ArtefactsContract::plain)
                    .isEqualTo(oracle.inForce().stream().map(ArtefactsContract::plain).toList());
        }
    }

    /** All but when it was kept. */
    private static List<?> plain(Artefact one) {
        return List.of(one.kind(), one.name(), one.version(), one.content(), one.hash(), one.reviewer());
    }
}
