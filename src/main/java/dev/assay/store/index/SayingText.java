package dev.assay.store.index;

import dev.assay.saying.Saying;
import dev.assay.store.log.PlainJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said, as it is kept beside its English sentence: its code and what it speaks of, as a list. */
final class SayingText {

    private SayingText() {}

    /** As JSON; empty where there is only the sentence. */
    static String write(Saying said) {
        return said.code().isEmpty() ? "" : PlainJson.write(plain(said));
    }

    /** Several, as one text. */
    static String writeAll(Saying... all) {
        return PlainJson.write(Stream.of(all).map(SayingText::plain).toList());
    }

    /** @param sentences what stands for each where nothing else was kept */
    static List<Saying> readAll(String written, String... sentences) {
        List<?> all = !written.isEmpty() && PlainJson.read(written) instanceof List<?> kept
                ? kept
                : List.of();
        return IntStream.range(0, sentences.length)
                .mapToObj(nth -> of(nth < all.size() ? all.get(nth) : null, sentences[nth])).toList();
    }

    /** @param sentence what stands for it where nothing else was kept */
    static Saying read(String written, String sentence) {
        return written.isEmpty() ? Saying.plain(sentence) : of(PlainJson.read(written), sentence);
    }

    /** As plain shapes. */
    static List<Object> plain(Saying said) {
        return Stream.concat(Stream.of(said.code()), said.about().stream()
                .map(one -> one instanceof Saying part ? plain(part) : one)).toList();
    }

    /** @param sentence what stands for it where the shape is none of these */
    static Saying of(@Nullable Object plain, String sentence) {
        if (!(plain instanceof List<?> items) || items.isEmpty()
                || !(items.getFirst() instanceof String code)) {
            return Saying.plain(sentence);
        }
        List<Object> about = new ArrayList<>();
        for (Object item : items.subList(1, items.size())) {
            about.add(switch (item) {
                case List<?> part -> of(part, "");
                case Integer number -> number.longValue();
                default -> item;
            });
        }
        return new Saying(code, about);
    }
}
