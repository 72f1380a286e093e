package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in words: one text, a town with its region and country, or several of them. */
final class PlaceText {

    private static final List<List<String>> PARTS = List.of(
            NameFolding.foldAll("city", "town", "locality", "address_locality", "ort", "ville", "ciudad"),
            NameFolding.foldAll("region", "state", "province", "address_region", "bundesland"),
            NameFolding.foldAll("country", "country_name", "address_country", "land", "pays"));

    private PlaceText() {}

    static String of(@Nullable Object value) {
        String own = PostingKeys.text(value);
        if (!own.isEmpty()) {
            return own;
        }
        return switch (value) {
            case Map<?, ?> place -> town(new Members(place));
            case List<?> places -> {
                List<String> all = places.stream().map(PlaceText::of).toList();
                yield all.stream().anyMatch(String::isBlank) ? "" : String.join("; ", all);
            }
            case null, default -> "";
        };
    }

    private static String town(Members place) {
        List<String> parts = new ArrayList<>();
        for (List<String> names : PARTS) {
            String part = place.text(names);
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }
}
