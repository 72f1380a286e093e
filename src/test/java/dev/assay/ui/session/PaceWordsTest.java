package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.pace.Forecast;
import dev.assay.evaluation.pace.PaceLine;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No more is said of the time that is left than is known. */
class PaceWordsTest {

    private static final double MINUTE = 60_000;
    private final PaceWords said = new PaceWords(Wording.in(Language.ENGLISH));

    private static PaceLine pace(long left, int timed, Optional<Forecast> forecast) {
        return new PaceLine("", 1_000, 200, 40, left, timed, 2_100, 4_200, 12_400, forecast);
    }

    private String rest(double least, double most) {
        return said.forecast(pace(600, 20,
                Optional.of(new Forecast(least * MINUTE, (least + most) / 2 * MINUTE, most * MINUTE))));
    }

    @Test
    void aRangeIsWidenedToWhatIsSaidOfIt() {
        assertThat(rest(0.2, 0.9)).isEqualTo("less than a minute");
        assertThat(rest(3.9, 7.1)).isEqualTo("about 3 to 8 minutes");
        assertThat(rest(23, 61)).isEqualTo("about 20 to 65 minutes");
        assertThat(rest(48, 130)).isEqualTo("about 45 minutes to 3 hours");
        assertThat(rest(3.2 * 60, 4.9 * 60)).isEqualTo("about 3 to 5 hours");
        assertThat(rest(118 * 60, 161 * 60)).isEqualTo("about 110 to 170 hours");
        assertThat(rest(180, 180)).isEqualTo("about 3 hours");
    }

    @Test
    void whatCannotBeToldIsSaidToBeSo() {
        assertThat(said.forecast(pace(600, 3, Optional.empty()))).isEqualTo("not yet (3 of 10 timed)");
        assertThat(said.forecast(pace(600, 30, Optional.empty()))).isEqualTo("too few fields timed yet");
        assertThat(said.forecast(pace(0, 3, Optional.empty()))).isEqualTo("nothing left");
    }

    @Test
    void theLineSaysHowFarHowFastAndHowLong() {
        PaceLine pace = pace(2_400, 20, Optional.of(
                new Forecast(3 * 60 * MINUTE, 4 * 60 * MINUTE, 5 * 60 * MINUTE)));
        assertThat(said.line(pace))
                .isEqualTo("1,240 of 3,640 cells · 6.0 s a cell on average · about 3 to 5 hours left");
        assertThat(said.brief(pace)).isEqualTo("about 3 to 5 hours left");
        assertThat(said.times(pace)).isEqualTo("4.2 s (2.1 s to 12 s)");
        assertThat(said.line(pace(2_400, 3, Optional.empty()))).isEqualTo("1,240 of 3,640 cells");
        assertThat(said.brief(pace(0, 3, Optional.empty()))).isEqualTo("1,240 of 1,240 cells");
    }
}
