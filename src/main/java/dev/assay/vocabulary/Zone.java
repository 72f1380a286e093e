package dev.assay.vocabulary;

import dev.assay.text.FoldedText;
import dev.assay.text.document.Block;
import dev.assay.text.document.Document;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a stretch of a posting is about, as the headings above it tell. */
public enum Zone {
    /** What the person will do. */
    DUTIES("responsib|responsab|aufgaben|das erwartet dich|duties|accountab|\\btasks?\\b|day[- ]to[- ]day|day in the life|\\bmission|job description"
            + "|what (?:will )?you.{0,4}(?: will)? ?(?:do|be doing|work|own|build|deliver)|what will you|you will\\b|you'll\\b|you are responsible|how you"
            + "|the (?:impact|role|position)\\b|in this role|challenges|your (?:role|impact|job|work|day)|scope of|what you get to do|about the (?:role|job|position|opportunity)"),
    /** What is asked of the person, whether a must or a wish. */
    DEMANDS("require|requis|anforderung|qualif|\\bmust\\b|skills|competenc|who you are|about you|what (?:do )?(?:you|we).{0,12}(?:need|bring|look|ask|have|require|expect|love)|you have\\b"
            + "|your (?:profile|background|experience|skills|strengths)|you're|looking for|experience|education|background|profile|know-?how|apply if|great fit|fit if"
            + "|hear from you if|ideal candidate|qualities|expertise|what it takes|eligib|nice[- ]to|bonus (?:points|track|if|skills)|^bonus\\b|\\bplus(?:es)?\\b|prefer|desir"
            + "|advantag|not required|additionally|should have|good to have|extra credit|stand out|technolog|tech(?:nical)? stack"),
    /** What is offered to the person. */
    OFFER("benefi|wir bieten|oferec|ofrec|nous offrons|perks?\\b|we offer|in it for you|compensation|reward|what you.{0,8} get|salary|\\bpay\\b|why (?:join|work|you)|package|we provide|our offer|what's in"),
    /** Anything else. */
    OTHER("about (?!the (?:role|job)|you\\b)|who we are|our (?:company|team|story|values|culture|mission)|company|equal|diversity|how to apply|hiring process|interview|legal|notice|disclaimer|privacy|why ");

    private static final int LONGEST_HEADING = 90;

    private final Pattern headings;

    Zone(String headings) {
        this.headings = Pattern.compile(headings);
    }

    /** The zone of a name in small letters; empty where there is none. */
    public static Optional<Zone> of(String name) {
        return Arrays.stream(values()).filter(zone -> zone.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The zone that begins with a block, or the one before it goes on. */
    public static Zone after(Zone before, Block block) {
        if (block.kind() == Block.Kind.HEADING
                || block.kind() == Block.Kind.PARAGRAPH && block.text().length() <= LONGEST_HEADING / 2
                        && block.text().stripTrailing().endsWith(":")) {
            return ofHeading(before, block.text());
        }
        return before;
    }

    private static Zone ofHeading(Zone before, String text) {
        if (text.length() > LONGEST_HEADING) {
            return before;
        }
        String folded = FoldedText.fold(text);
        for (Zone zone : new Zone[]{OFFER, DEMANDS, DUTIES, OTHER}) {
            if (zone.headings.matcher(folded).find()) {
                return zone;
            }
        }
        return before;
    }

    /** For each shown block its zone. */
    public static Zone[] of(Document page) {
        Zone[] zones = new Zone[page.blocks().size()];
        Zone now = OTHER;
        for (int i = 0; i < zones.length; i++) {
            now = after(now, page.blocks().get(i));
            zones[i] = now;
        }
        return zones;
    }
}
