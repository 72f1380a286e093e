package dev.assay.ui.review.posting;

import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.text.document.Block.Kind;
import dev.assay.text.document.Block;
import dev.assay.text.document.Range;
import dev.assay.ui.control.Mark;
import dev.assay.ui.control.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a model's reasoning speaks of each field: below a heading with the field's key, or behind its key and a colon. */
final class Passages {

    /** What may stand before a key: a number, a sign of code, quotes. */
    private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}]{0,6}");
    private static final Pattern AFTER_KEY = Pattern
            .compile("^[`\"'*\\s]*(?:$|\\([^)]*\\)\\s*:?\\s*$|[:=–—]|- ).*");

    private final Schema schema;
    private final List<Block> blocks;
    private final List<Mark> marks = new ArrayList<>();

    private Passages(Schema schema, Page page) {
        this.schema = schema;
        this.blocks = page.blocks();
    }

    /** By field its passages as pieces of the page, in the order in which they stand there. */
    static List<Mark> of(Schema schema, Page page) {
        Passages passages = new Passages(schema, page);
        for (int i = 0; i < page.blocks().size(); i++) {
            int start = i;
            passages.opens(page.blocks().get(i)).ifPresent(field -> passages.add(field, start));
        }
        return List.copyOf(passages.marks);
    }

    private void add(FieldSpec field, int start) {
        int end = start + 1;
        while (end < blocks.size() && !isOver(blocks.get(start), blocks.get(end))) {
            end++;
        }
        List<Range> ranges = blocks.subList(start, end).stream().map(Block::range)
                .filter(range -> !range.isEmpty()).toList();
        int number = (int) marks.stream().filter(mark -> mark.field().equals(field.key())).count();
        marks.add(new Mark(field.key(), hue(field), number, ranges, false, field.label()));
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

    private int hue(FieldSpec field) {
        List<String> groups = schema.groups().stream().map(FieldGroup::key).toList();
        return groups.indexOf(field.group()) + 1;
    }
}
