package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevealTest {

    @Test
    void whatIsSeenStaysWhereItIs() {
        assertThat(Reveal.top(100, 300, 150, 170)).isEqualTo(100);
        assertThat(Reveal.top(100, 300, 108, 392)).isEqualTo(100);
    }

    @Test
    void whatIsNotSeenComesToAThirdOfTheView() {
        assertThat(Reveal.top(100, 300, 700, 720)).isEqualTo(600);
        assertThat(Reveal.top(600, 300, 250, 270)).isEqualTo(150);
        assertThat(Reveal.top(100, 300, 390, 410)).as("cut by the edge").isEqualTo(290);
    }
}
