package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.saying.Saying;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a posting's parts out of an object, whatever usual names they have. */
final class PostingReader {

    private final NameReader names;
    private final Findings findings;
    private final Predicate<String> isAnswer;

    /** @param isAnswer whether a text holds an answer, and is no posting's text */
    PostingReader(NameReader names, Findings findings, Predicate<String> isAnswer) {
        this.names = names;
        this.findings = findings;
        this.isAnswer = isAnswer;
    }

    /**
     * Whether an object gives a posting's text.
     *
     * @param nested whether it stands within another object, where a description may be that of anything
     * @param under the member it stands under; empty if it stands under none
     */
    boolean hasText(Members members, boolean nested, String under) {
        if (members.has(PostingKeys.DESCRIPTION)) {
            return !nested || members.has(PostingKeys.TITLE)
                    || members.has(PostingKeys.ID) && !PostingKeys.isNoPosting(under)
                    || PostingKeys.DESCRIPTION.stream().skip(1).anyMatch(name -> members.has(List.of(name)));
        }
        boolean named = members.has(PostingKeys.COMPANY) || members.has(PostingKeys.LOCATION)
                || members.has(PostingKeys.ID);
        return members.has(PostingKeys.TITLE) && (named || !nested) && PostingKeys.BODY.stream()
                .flatMap(body -> members.all(body).stream())
                .anyMatch(member -> member.value() instanceof String text && !isAnswer.test(text));
    }

    /** Whether an object that holds nothing else is a posting without a text. */
    static boolean isTitled(Members members, Scope scope) {
        return members.has(PostingKeys.TITLE) && scope.path().isEmpty()
                && scope.document().isWhole(members.object());
    }

    /** Reads the posting. @return which it is */
    PostingName read(Members members, Members metadata, Scope scope) {
        String title = part("title", PostingKeys.TITLE, members, scope);
        String company = part("company", PostingKeys.COMPANY, members, scope);
        String location = part("location", PostingKeys.LOCATION, members, scope);
        String text = part("description", PostingKeys.DESCRIPTION, members, scope);
        if (text.isEmpty() && members.has(PostingKeys.TITLE)) {
            text = part("description", PostingKeys.BODY, members, scope);
        }
        if (text.isBlank()) {
            // a repair may have moved the text elsewhere
            Outcome outcome = scope.document().repairs().isEmpty() ? Outcome.FLAGGED : Outcome.PARTIAL;
            findings.problem(outcome, scope.at("description"), Saying.of("remark.no-text"),
                    Saying.of("remedy.description"));
        }
        PostingName name = names.posting(members, metadata, scope,
                new Posting("", title, company, location, text));
        findings.posting(new Posting(name.id(), title, company, location, text,
                optional(members, PostingKeys.URL), optional(members, PostingKeys.POSTED)), name,
                scope.place());
        return name;
    }

    private String part(String part, List<String> names, Members members, Scope scope) {
        String text = members.read(names, member -> {
            Object value = member.value();
            String found = switch (part) {
                case "description" -> TextParts.of(value);
                case "location" -> PlaceText.of(value);
                default -> PostingKeys.text(value);
            };
            if (NameFolding.isAbsent(found)) {
                findings.unread().addAbsent(scope.within(member.key()).path(), found, scope.place());
                members.markRead(member.key());
                return null;
            }
            if (value instanceof Map<?, ?> map && found.equals(PostingKeys.text(map)) && !found.isEmpty()) {
                restOf(map, scope.within(member.key()));
            }
            if (found.isEmpty() && Unread.saysSomething(value)) {
                members.markRead(member.key());
                findings.problem(Unread.holdsText(value) ? Outcome.PARTIAL : Outcome.FLAGGED, scope.at(part),
                        Saying.of("remark.part-no-text", Saying.of(called(part)),
                                Excerpt.of(String.valueOf(value))),
                        Saying.of("remedy.as-text"));
            }
            return found.isBlank() ? null : found;
        });
        return text == null ? "" : text;
    }

    private static String called(String part) {
        return switch (part) {
            case "title" -> "part.title";
            case "company" -> "part.company";
            case "location" -> "part.location";
            default -> "part.description";
        };
    }

    /** What an object that stands for one text holds besides. */
    private void restOf(Map<?, ?> map, Scope scope) {
        Members members = new Members(map);
        Members.Member own = members.own();
        if (own != null) {
            members.markRead(own.key());
        }
        new Account(findings).close(members, scope, List.of());
    }

    private static @Nullable String optional(Members members, List<String> names) {
        String text = members.text(names);
        return text.isEmpty() ? null : text;
    }
}
