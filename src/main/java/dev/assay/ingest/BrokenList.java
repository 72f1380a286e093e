package dev.assay.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of records in which a document breaks. The list goes on where the next object begins as the others do,
 * so that what stands behind the broken item is not lost with it.
 */
final class BrokenList {

    private final String text;
    private final int from;
    private final int end;
    private final @Nullable String firstKey;
    private final int before;

    /**
     * An item from the broken one on.
     *
     * @param document the item; its offsets count from the beginning of its text
     * @param text the item's text
     * @param at where it begins in the whole text
     * @param stray what stands between it and the next and belongs to neither; empty if nothing
     */
    record Piece(JsonDocument document, String text, int at, String stray) {}

    private BrokenList(String text, int from, int end, @Nullable String firstKey, int before) {
        this.text = text;
        this.from = from;
        this.end = end;
        this.firstKey = firstKey;
        this.before = before;
    }

    /** The list of records that a document breaks in, without its broken item; null if it breaks elsewhere. */
    static @Nullable BrokenList of(JsonDocument document, String text) {
        int size = document.unfinished().size();
        if (!document.failsBy(JsonDocument.Failure.Kind.BROKEN) || document.openedAt().size() != size) {
            return null;
        }
        int at = size - 1;
        if (at >= 0 && document.unfinished().get(at) instanceof Map<?, ?> wrapper && isWrapper(wrapper)) {
            at--;
        }
        if (at < 0 || !(document.unfinished().get(at) instanceof List<?> list)) {
            return null;
        }
        Map<?, ?> item = at > 0 && document.unfinished().get(at - 1) instanceof Map<?, ?> open ? open : null;
        Object known = list.isEmpty() ? null : list.getFirst();
        if (item == null && !(known instanceof Map)) {
            return null;
        }
        String firstKey = known instanceof Map<?, ?> first && !first.isEmpty()
                ? (String) first.keySet().iterator().next()
                : item != null && !item.isEmpty() ? (String) item.keySet().iterator().next() : null;
        int from = item != null ? document.openedAt().get(at - 1) : document.end();
        if (item != null && !list.isEmpty() && list.getLast() == item) {
            list.removeLast();
        }
        boolean wrapped = document.unfinished().getLast() instanceof Map;
        return new BrokenList(text, from, listEnd(text, wrapped), firstKey, list.size());
    }

    /** Whether an object only holds the list, and is no record whose parts stand in it. */
    private static boolean isWrapper(Map<?, ?> object) {
        Members members = new Members(object);
        return !members.has(PostingKeys.ID) && !members.has(PostingKeys.TITLE)
                && !members.has(PostingKeys.DESCRIPTION);
    }

    /** What stands before the next item and belongs to none; empty if nothing. */
    String gap() {
        int at = text.startsWith("{", from) ? from : next(from);
        String gap = text.substring(from, Math.max(from, at < 0 ? end : at)).strip();
        return gap.equals(",") ? "" : gap;
    }

    /** How many items stand whole before the broken one. */
    int before() {
        return before;
    }

    List<Piece> pieces(RepairBudget tries) {
        List<Piece> pieces = new ArrayList<>();
        int at = text.startsWith("{", from) ? from : next(from);
        while (at >= 0 && at < end) {
            JsonDocument strict = LenientJson.strict().read(text, at);
            int next;
            if (strict.isWhole() && strict.end() <= end) {
                next = next(strict.end());
                pieces.add(piece(strict.moved(-at), at, strict.end() - at, next));
            } else {
                next = next(at + 1);
                int stop = next < 0 ? end : next;
                String chunk = withoutComma(text.substring(at, stop));
                JsonDocument mended = JsonRepair.read(chunk, 0, tries);
                pieces.add(piece(mended, at, mended.isWhole() ? mended.end() : chunk.length(), next));
            }
            at = next;
        }
        return pieces;
    }

    private Piece piece(JsonDocument document, int at, int length, int next) {
        int stop = Math.max(at + length, next < 0 ? end : next);
        String stray = text.substring(at + length, stop).strip();
        if (stray.startsWith(",")) {
            stray = stray.substring(1).strip();
        }
        if (stray.endsWith(",")) {
            stray = stray.substring(0, stray.length() - 1).strip();
        }
        return new Piece(document, text.substring(at, at + length), at, stray);
    }

    /** Where the next object begins that has the first key of the others; -1 if none does. */
    private int next(int after) {
        for (int at = text.indexOf('{', after); at >= 0 && at < end; at = text.indexOf('{', at + 1)) {
            int key = JsonRepair.skipSpace(text, at + 1);
            if (key < text.length() && text.charAt(key) == '"' && isBetweenItems(at)
                    && (firstKey == null || text.startsWith(firstKey + "\"", key + 1))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isBetweenItems(int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) <= ' ') {
            before--;
        }
        return before < 0 || ",[]}".indexOf(text.charAt(before)) >= 0;
    }

    private static String withoutComma(String chunk) {
        String kept = chunk.stripTrailing();
        return kept.endsWith(",") ? kept.substring(0, kept.length() - 1) : kept;
    }

    /** Where the text ends without the brackets that close the list and its wrapper. */
    private static int listEnd(String text, boolean wrapped) {
        int end = text.stripTrailing().length();
        if (wrapped && end > 0 && text.charAt(end - 1) == '}') {
            int inner = text.substring(0, end - 1).stripTrailing().length();
            end = inner > 0 && text.charAt(inner - 1) == ']' ? inner : end;
        }
        return end > 0 && text.charAt(end - 1) == ']' ? end - 1 : end;
    }
}
