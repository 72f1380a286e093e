package dev.assay.review;

import dev.assay.audit.Risk;
import java.util.List;

/**
 * A posting as the queue shows it.
 *
 * @param id the posting's id
 * @param order its place as loaded, from 0
 * @param title as given; empty when unknown
 * @param company as given; empty when unknown
 * @param states one per field of the schema, in schema order
 * @param answers how many answers there are, local ones included
 * @param hasText whether the posting's own text is known
 * @param risk what there is to doubt
 */
public record PostingSummary(String id, long order, String title, String company,
        List<FieldReview.State> states,
        int answers, boolean hasText, Risk risk) {

    public PostingSummary {
        states = List.copyOf(states);
    }

    /** The same with what there is to doubt. */
    public PostingSummary with(Risk doubts) {
        return new PostingSummary(id, order, title, company, states, answers, hasText, doubts);
    }

    public int decided() {
        return (int) states.stream().filter(s -> s != FieldReview.State.UNDECIDED).count();
    }
}
