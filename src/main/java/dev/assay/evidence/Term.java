package dev.assay.evidence;

import dev.assay.text.word.WordForms;
import dev.assay.text.word.Words.Word;
import dev.assay.text.word.Words;
import java.util.ArrayList;
import java.util.List;

/** A row of words to be found side by side; how it is written is told in {@code vocabulary/terms.yaml}. */
final class Term {

    /** A place where a term stands: the first and the last word, both included. */
    record Place(int first, int last) {}

    /** How one word of a term is compared. */
    private record Step(List<Option> options, boolean any) {}

    private record Option(String text, String stem, String base, Mode mode) {}

    private enum Mode {
        STEM, FORM, LETTERS
    }

    private static final int WIDEST = 4;

    private final String written;
    private final List<Step> steps = new ArrayList<>();

    private Term(String written) {
        this.written = written;
    }

    static Term of(String written) {
        Term term = new Term(written);
        for (String part : written.strip().split("\\s+")) {
            if (part.equals("*")) {
                term.steps.add(new Step(List.of(), true));
            } else {
                List<Option> options = new ArrayList<>();
                for (String option : part.split("\\|")) {
                    addOption(option, options);
                }
                if (!options.isEmpty()) {
                    term.steps.add(new Step(List.copyOf(options), false));
                }
            }
        }
        if (!term.steps.isEmpty() && term.steps.getFirst().any) {
            term.steps.removeFirst();
        }
        return term;
    }

    private static void addOption(String option, List<Option> options) {
        Mode mode = option.startsWith("^") ? Mode.LETTERS : option.startsWith("=") ? Mode.FORM : Mode.STEM;
        String text = mode == Mode.STEM ? option : option.substring(1);
        List<Word> words = Words.of(text);
        if (!words.isEmpty()) {
            Word word = words.getFirst();
            options.add(new Option(mode == Mode.LETTERS ? text : word.form(), word.stem(),
                    WordForms.base(word.form()), mode));
        }
    }

    /** The term in words for people. */
    String shown() {
        return written.replace("=", "").replace("^", "").replace("|", "/").replace(" *", " …");
    }

    /** The stems that a claim may name the term by. */
    List<String> stems() {
        return steps.stream().flatMap(step -> step.options.stream()).map(Option::stem).toList();
    }

    /** Where the term stands in a posting. */
    List<Place> places(PostingWords posting) {
        List<Place> found = new ArrayList<>();
        if (!steps.isEmpty()) {
            for (Option option : steps.getFirst().options) {
                for (int at : posting.places(option.stem)) {
                    int width = width(posting, option, at);
                    int last = width > 0 ? follow(posting, 1, at + width - 1) : -1;
                    if (last >= 0) {
                        found.add(new Place(at, last));
                    }
                }
            }
        }
        return found;
    }

    /** The last word where the steps from one on stand after a word; -1 where they do not. */
    private int follow(PostingWords posting, int step, int at) {
        if (step == steps.size()) {
            return at;
        }
        boolean any = steps.get(step).any;
        if (any && step + 1 == steps.size()) {
            return at;
        }
        Step next = steps.get(any ? step + 1 : step);
        int segment = posting.word(at).segment();
        for (int to = at + 1; to <= at + (any ? WIDEST + 1 : 1) && to < posting.size()
                && posting.word(to).segment() == segment; to++) {
            for (Option option : next.options) {
                int width = width(posting, option, to);
                if (width > 0) {
                    int last = follow(posting, any ? step + 2 : step + 1, to + width - 1);
                    if (last >= 0) {
                        return last;
                    }
                }
            }
        }
        return -1;
    }

    /** How many of the posting's words the option takes: two where a hyphen parts it; 0 where it does not stand. */
    private static int width(PostingWords posting, Option option, int at) {
        Word word = posting.word(at);
        if (option.mode != Mode.LETTERS && word.joined().equals(option.stem)) {
            return 2;
        }
        return switch (option.mode) {
            case STEM -> word.stem().equals(option.stem)
                    && (word.form().equals(option.text) || WordForms.base(word.form()).equals(option.base));
            case FORM -> word.form().equals(option.text);
            case LETTERS -> posting.letters(at).equals(option.text);
        } ? 1 : 0;
    }
}
