package dev.assay.ingest;

import dev.assay.model.Answer;
import dev.assay.model.GivenDecision;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Naming;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.PostingContent;
import dev.assay.model.Problem;
import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What has been found in one file so far. */
final class Findings {

    /** The longest text in which evidence is located and fields are inferred, in UTF-16 units. */
    private static final int LONGEST = 1_000_000;

    /** A claim is a sentence or two; what is far longer would be looked for, word by word, for minutes. */
    private static final int LONGEST_EVIDENCE = 100_000;

    /** A fact is a value or a few; what is far more would be drawn, item by item, for minutes. */
    private static final int MOST_ITEMS = 1_000;

    private static final int MOST_LISTED = 1000;
    private static final int MOST_PLACES = 5;

    private final String path;
    private final Progress progress;
    private final Map<String, Posting> postings = new LinkedHashMap<>();
    private final Map<String, Posting> inFolders = new LinkedHashMap<>();
    private final Map<String, Posting> spokenOf = new LinkedHashMap<>();
    private final Map<String, Naming> namings = new LinkedHashMap<>();
    private final Map<String, Set<String>> spellings = new LinkedHashMap<>();
    private final List<GivenDecision> decisions = new ArrayList<>();
    private final Set<String> copies = new LinkedHashSet<>();
    private final List<Saying> equal = new ArrayList<>();
    private final List<Saying> withoutId = new ArrayList<>();
    private final Map<Saying, Integer> leftOut = new LinkedHashMap<>();
    private final List<Saying> unnamed = new ArrayList<>();
    private final List<Pass1> pass1 = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Unread unread = new Unread();
    private final UnseenSigns unseen = new UnseenSigns();
    private final RepairBudget tries = new RepairBudget();
    private String shape = "";
    private String inner = "";
    private Outcome gravest = Outcome.ACCEPTED;
    private int unlisted;
    private int facts;
    private final Set<String> speaking = new HashSet<>();
    private int made;
    private int met;
    private int found;
    private int fields;

    Findings(String path) {
        this(path, Progress.NONE);
    }

    Findings(String path, Progress progress) {
        this.path = path;
        this.progress = progress;
    }

    /**
     * A record is to be read.
     *
     * @param done how much of the file was read before it, of {@code total}, which is 0 while unknown
     * @throws CancellationException where the file is to be read no further
     */
    void reading(long done, long total, Saying place) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        // of a file within a file nobody knows how much of the whole it is
        progress.at(done, inner.isEmpty() ? total : 0, at(place));
    }

    /** Lists something and counts it; the file's outcome is the gravest of all. */
    void problem(Outcome outcome, Saying place, Saying message, Saying remedy) {
        if (problems.size() < MOST_LISTED) {
            problems.add(new Problem(path, at(place), message, remedy));
        } else {
            unlisted++;
        }
        gravest = graver(gravest, outcome);
    }

    /** As {@link #problem}, for one that stands for many and is never left out. */
    void summary(Outcome outcome, Saying place, Saying message, Saying remedy) {
        problems.add(new Problem(path, at(place), message, remedy));
        gravest = graver(gravest, outcome);
    }

    /** What follows stands in a file within the file; empty for the file itself. */
    void within(String file) {
        inner = file;
        unread.within(file);
    }

    private Saying at(Saying place) {
        return Places.within(Saying.plain(inner), place);
    }

    /** The account of what nobody read. */
    Unread unread() {
        return unread;
    }

    /** How much may still be tried to mend what is broken in the file. */
    RepairBudget tries() {
        return tries;
    }

    static Outcome graver(Outcome one, Outcome other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** A posting of the file; one that it gives again is counted, and one of its id with other text is listed. */
    void posting(Posting whole, PostingName name, Saying place) {
        Posting given = new Posting(whole.id(), kept(whole.title(), "part.title", place),
                kept(whole.company(), "part.company", place), kept(whole.location(), "part.location", place),
                kept(whole.description(), "part.text", place), whole.sourceUrl(), whole.postedAt());
        Posting posting = given;
        met++;
        found++;
        boolean byContent = name.by() == PostingName.By.CONTENT;
        Posting former = postings.get(posting.id());
        if (former != null && byContent && !sameContent(former, posting)) {
            posting = withId(posting, PostingContent.id(posting));
            former = postings.get(posting.id());
        }
        if (former == null) {
            postings.put(posting.id(), posting);
            unseen.look(posting.description());
            namings.put(posting.id(), new Naming(byContent ? Naming.By.CONTENT : Naming.By.ID,
                    byContent ? name.former() : "", Set.of()));
        } else if (sameContent(former, posting)) {
            equal.add(at(place));
        } else {
            problem(Outcome.PARTIAL, place, Saying.of("remark.other-text", posting.id()),
                    Saying.of("remedy.own-id"));
        }
    }

    private static boolean sameContent(Posting one, Posting other) {
        return PostingContent.key(one).equals(PostingContent.key(other));
    }

    private static Posting withId(Posting posting, String id) {
        return new Posting(id, posting.title(), posting.company(), posting.location(), posting.description(),
                posting.sourceUrl(), posting.postedAt());
    }

    /** A decision comes back. */
    void decision(GivenDecision given) {
        decisions.add(given);
        found++;
    }

    /** What is known to be neither a posting nor an answer. @param what in words */
    void leftOut(Saying what, int count) {
        if (count > 0) {
            leftOut.merge(what, count, Integer::sum);
        }
    }

    /** What is said at a place names no posting. */
    void unnamed(Saying place) {
        unnamed.add(at(place));
    }

    /** The answer with this id was exported. */
    void copy(String answerId) {
        copies.add(answerId);
    }

    /** A posting has no id. */
    void withoutId(Saying place) {
        withoutId.add(at(place));
    }

    /** Another way in which the file writes an id. */
    void spelling(String id, String written) {
        if (!written.equals(id)) {
            spellings.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(written);
        }
    }

    /** A posting that facts or answers speak of; it counts only where the file does not give it in full. */
    void spokenOf(Posting stub, PostingName.By by) {
        switch (by) {
            case FOLDER, FILE -> inFolders.merge(stub.id(), stub, Findings::richer);
            case SPOKEN_OF -> spokenOf.merge(stub.id(), stub, Findings::richer);
            case PLACE, ID, CONTENT -> {
            }
        }
    }

    void pass1(Pass1 given, Saying place) {
        Map<String, @Nullable Object> bounded = new LinkedHashMap<>();
        given.facts().forEach((key, value) -> bounded.put(key, kept(value, key, place)));
        Pass1 result = new Pass1(given.postingId(), given.model(), bounded, given.original());
        if (result.postingId().isEmpty()) {
            unnamed.add(at(place));
        } else {
            pass1.add(result);
            speaking.add(result.postingId());
            found++;
        }
        facts += result.facts().size();
    }

    /** The part of a text that is taken; what is left out is told. */
    private String kept(String text, String part, Saying place) {
        return kept(text, Saying.of(part), place, LONGEST);
    }

    private String kept(String text, Saying what, Saying place, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        problem(Outcome.PARTIAL, place, Saying.of("remark.long", what, text.length(), end),
                Saying.of("remedy.shorter-text"));
        return text.substring(0, end);
    }

    /** A fact, with every text and list in it bounded. */
    private @Nullable Object kept(@Nullable Object fact, String key, Saying place) {
        return switch (fact) {
            case String text -> kept(text, Saying.of("part.fact", key), place, LONGEST_EVIDENCE);
            case List<?> items -> {
                if (items.size() > MOST_ITEMS) {
                    problem(Outcome.PARTIAL, place,
                            Saying.of("remark.long-list", key, items.size(), MOST_ITEMS),
                            Saying.of("remedy.shorter-list"));
                }
                List<@Nullable Object> bounded = new ArrayList<>();
                items.stream().limit(MOST_ITEMS).forEach(item -> bounded.add(kept(item, key, place)));
                yield bounded;
            }
            case Map<?, ?> members -> {
                Map<Object, @Nullable Object> bounded = new LinkedHashMap<>();
                members.forEach((name, value) -> bounded.put(name, kept(value, key, place)));
                yield bounded;
            }
            case null, default -> fact;
        };
    }

    private InferredField kept(InferredField field, Saying place) {
        return field.evidence().length() <= LONGEST_EVIDENCE
                ? field
                : new InferredField(field.field(), field.value(), field.confidence(),
                        kept(field.evidence(), Saying.of("part.evidence", field.field()), place,
                                LONGEST_EVIDENCE),
                        field.source(), field.grounding(), field.rule(), field.notes());
    }

    void run(Answer given, Saying place) {
        Map<String, InferredField> bounded = new LinkedHashMap<>();
        given.fields().forEach((key, field) -> bounded.put(key, kept(field, place)));
        Answer answer = new Answer(given.id(), given.postingId(), given.engine(), given.local(),
                kept(given.reasoning(), "part.reasoning", place), bounded, given.original(), given.outcome());
        if (answer.postingId().isEmpty()) {
            unnamed.add(at(place));
        } else {
            answers.add(answer);
            speaking.add(answer.postingId());
            found++;
        }
        made++;
        fields += answer.fields().size();
        gravest = graver(gravest, answer.outcome());
    }

    /** Whether facts or an answer of the file are about a posting. */
    boolean speaksOf(String postingId) {
        return speaking.contains(postingId);
    }

    /** How many answers were met. */
    int answers() {
        return made;
    }

    int problems() {
        return problems.size() + unlisted;
    }

    /** How much has been read in all, to tell later what a part of the file has added. */
    Amount amount() {
        return new Amount(postings.size(), met, facts, fields, found);
    }

    /**
     * An amount of what has been read.
     *
     * @param postings those with an id of their own
     * @param given all of them, each as often as it stands there
     * @param found postings, Pass 1 results, answers and decisions
     */
    record Amount(int postings, int given, int facts, int fields, int found) {

        Amount minus(Amount before) {
            return new Amount(postings - before.postings, given - before.given, facts - before.facts,
                    fields - before.fields, found - before.found);
        }

        boolean isEmpty() {
            return found == 0;
        }
    }

    private boolean isEmpty() {
        return postings.isEmpty() && pass1.isEmpty() && answers.isEmpty() && decisions.isEmpty();
    }

    Imported done() {
        within("");
        Map<String, Posting> all = new LinkedHashMap<>(postings);
        inFolders.forEach((id, stub) -> {
            if (all.putIfAbsent(id, stub) == null) {
                namings.put(id, new Naming(Naming.By.FOLDER, "", Set.of()));
            }
        });
        spellings.forEach((id, written) -> namings.computeIfPresent(id,
                (key, naming) -> new Naming(naming.by(), naming.former(), written)));
        if (!withoutId.isEmpty()) {
            problem(Outcome.REPAIRED, places(withoutId), Saying.of("remark.no-id", withoutId.size()),
                    Saying.of("remedy.id-for-answers"));
        }
        leftOut.forEach((what, count) -> summary(Outcome.FLAGGED, Saying.NOTHING,
                Saying.of("remark.left-out", what, count), Saying.NOTHING));
        listEqual();
        listUnnamed();
        unseen.list(this);
        unread.list(this);
        if (unlisted > 0) {
            problems.add(new Problem(path, Saying.NOTHING, Saying.of("remark.unlisted", unlisted),
                    Saying.of("remedy.correct-listed")));
        }
        if (isEmpty()) {
            if (problems.isEmpty()) {
                summary(Outcome.QUARANTINED, Saying.NOTHING, Saying.of("remark.nothing"),
                        Saying.of("remedy.content"));
            }
            return new Imported(List.of(), List.of(), List.of(), problems, Outcome.QUARANTINED).in(shape);
        }
        return new Imported(List.copyOf(all.values()), pass1, answers, problems,
                gravest == Outcome.QUARANTINED ? Outcome.PARTIAL : gravest, namings,
                spokenOf.values().stream().filter(stub -> !all.containsKey(stub.id())).toList(),
                decisions, copies, shape);
    }

    /** Notes the shape of the file, such as {@code csv}. */
    void shape(String known) {
        shape = known;
    }

    private void listEqual() {
        if (!equal.isEmpty()) {
            problem(Outcome.REPAIRED, places(equal), Saying.of("remark.again", equal.size()),
                    Saying.NOTHING);
        }
    }

    private void listUnnamed() {
        if (!unnamed.isEmpty()) {
            problem(Outcome.PARTIAL, places(unnamed), Saying.of("remark.unnamed", unnamed.size()),
                    Saying.of("remedy.posting-id"));
        }
    }

    private static Saying places(List<Saying> all) {
        return Places.of(all.stream().limit(MOST_PLACES).toList(), all.size());
    }

    private static Posting richer(Posting one, Posting other) {
        return new Posting(one.id(), first(one.title(), other.title()), first(one.company(), other.company()),
                first(one.location(), other.location()), "");
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
