package dev.assay.ingest;

import dev.assay.ingest.Members.Member;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Closes the account of an object: what nobody read of it is unneeded, stands elsewhere too, or is listed. */
final class Account {

    private final Findings findings;

    Account(Findings findings) {
        this.findings = findings;
    }

    /** @param texts what was read of the record; the same words under a second name are no loss */
    void close(Members members, Scope scope, List<String> texts) {
        Set<String> words = null;
        for (Member member : members.left()) {
            Object value = member.value();
            if (value == null || !Unread.saysSomething(value)) {
                continue;
            }
            String key = scope.within(member.key()).path();
            String twin = members.sameName(member.key());
            boolean text = Unread.holdsText(value);
            if (value instanceof String && words == null) {
                words = texts.stream().map(Account::words).collect(Collectors.toSet());
            }
            boolean again = value instanceof String one && words != null && words.contains(words(one));
            if (twin != null) {
                findings.unread().addTwin(key, scope.within(twin).path(), value, scope.place());
            } else if (!again && (text || !PostingKeys.isUnneeded(member.key()))) {
                findings.unread().add(key, value, scope.place());
            }
        }
        for (RepeatedKeys.Repeated twice : scope.document().repeated().in(members.object())) {
            if (Unread.saysSomething(twice.former()) && !FactsReader.isFact(twice.key())) {
                String key = scope.within(twice.key()).path();
                findings.unread().addTwin(key, key, twice.former(), scope.place());
            }
        }
    }

    /** A text's letters and digits, without the marks of HTML. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean tag = false;
        int lastEnd = text.lastIndexOf('>');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                tag = lastEnd > i;
            } else if (tag) {
                tag = c != '>';
            } else if (Character.isLetterOrDigit(c)) {
                words.append(c);
            }
        }
        return words.toString();
    }
}
