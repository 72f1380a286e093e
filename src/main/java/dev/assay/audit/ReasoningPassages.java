package dev.assay.audit;

import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.text.document.Block;
import dev.assay.text.document.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a model's reasoning speaks of each field: below a heading with the field's key, or behind its key and a colon. */
public final class ReasoningPassages {

    /** What may stand before a key: a number, a sign of code, quotes. */
    private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}]{0,6}");
    private static final Pattern AFTER_KEY = Pattern
            .compile("^[`\"'*\\s]*(?:$|\\([^)]*\\)\\s*:?\\s*$|[:=–—→]|[-=]>|- ).*");

    private final Schema schema;
    private final List<Block> blocks;
    private final List<Passage> found = new ArrayList<>();

    private ReasoningPassages(Schema schema, List<Block> blocks) {
        this.schema = schema;
        this.blocks = blocks;
    }

    /**
     * A passage.
     *
     * @param field what it speaks of
     * @param blocks the first of them names the field
     */
    public record Passage(FieldSpec field, List<Block> blocks) {

        public Passage {
            blocks = List.copyOf(blocks);
        }

        /** What it says, block by block, without the field's key. */
        List<String> lines() {
            List<String> lines = new ArrayList<>(blocks.stream().map(Block::text).toList());
            String first = BEFORE.matcher(lines.getFirst()).replaceFirst("");
            lines.set(0, first.substring(Math.min(first.length(), field.key().length())));
            return lines;
        }
    }

    /** In the order in which they stand in the text. */
    public static List<Passage> of(Schema schema, List<Block> blocks) {
        ReasoningPassages passages = new ReasoningPassages(schema, blocks);
        for (int i = 0; i < blocks.size(); i++) {
            int start = i;
            passages.opens(blocks.get(i)).ifPresent(field -> passages.add(field, start));
        }
        return List.copyOf(passages.found);
    }

    private void add(FieldSpec field, int start) {
        int end = start + 1;
        while (end < blocks.size() && !isOver(blocks.get(start), blocks.get(end))) {
            end++;
        }
        found.add(new Passage(field, blocks.subList(start, end)));
    }

    /** The field that a block begins to speak of. */
    private Optional<FieldSpec> opens(Block block) {
        String text = BEFORE.matcher(block.text()).replaceFirst("").toLowerCase(Locale.ROOT);
        return schema.fields().stream()
                .filter(field -> isNamed(field.key(), text) || isNamed(field.key().replace('_', ' '), text))
                .findFirst();
    }

    private static boolean isNamed(String key, String text) {
        return text.startsWith(key) && AFTER_KEY.matcher(text.substring(key.length())).matches();
    }

    /** Whether a passage that some block opened is over where another stands. */
    private boolean isOver(Block opened, Block next) {
        if (next.kind() == Kind.HEADING) {
            return opened.kind() != Kind.HEADING || next.level() <= opened.level() || opens(next).isPresent();
        }
        if (opens(next).isPresent()) {
            return true;
        }
        return switch (opened.kind()) {
            case HEADING -> false;
            case PARAGRAPH -> isBold(next);
            case LIST_ITEM -> next.kind() != Kind.LIST_ITEM
                    || next.level() <= opened.level() && !next.marker().isEmpty();
        };
    }

    /** Whether a paragraph stands for a heading. */
    private static boolean isBold(Block block) {
        int bold = block.emphases().stream().filter(Block.Emphasis::bold)
                .mapToInt(run -> run.range().end() - run.range().start()).sum();
        return block.kind() == Kind.PARAGRAPH && bold > 0 && bold >= block.text().length() - 1;
    }
}
