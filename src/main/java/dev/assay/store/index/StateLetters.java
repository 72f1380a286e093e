package dev.assay.store.index;

import dev.assay.review.FieldReview;
import dev.assay.review.FieldReview.State;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The states of a posting's fields as one letter each, in schema order: what the queue shows without a join. */
final class StateLetters {

    private StateLetters() {}

    static String write(Schema schema, Map<String, FieldReview> reviews) {
        StringBuilder letters = new StringBuilder();
        for (FieldSpec field : schema.fields()) {
            letters.append(letter(reviews.getOrDefault(field.key(), FieldReview.UNDECIDED).state()));
        }
        return letters.toString();
    }

    static String letter(State state) {
        return switch (state) {
            case UNDECIDED -> "U";
            case ACCEPTED -> "A";
            case OVERRIDDEN -> "O";
            case UNSURE -> "?";
        };
    }

    static List<State> read(String letters) {
        List<State> states = new ArrayList<>(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            states.add(switch (letters.charAt(i)) {
                case 'A' -> State.ACCEPTED;
                case 'O' -> State.OVERRIDDEN;
                case '?' -> State.UNSURE;
                default -> State.UNDECIDED;
            });
        }
        return states;
    }
}
