package dev.assay.ui.wording;

import dev.assay.model.Problem;
import dev.assay.saying.Saying;
import dev.assay.saying.SayingWords;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the window in one language, out of {@code messages.properties}. Numbers in them are written as the
 * language writes them, and plurals are chosen by the pattern itself: {@code {0,choice,1#1 remark|1<{0} remarks}}.
 */
public final class Wording {

    private static final String BUNDLE = "dev.assay.ui.wording.messages";

    /** What was asked for once is asked for at every field again. */
    private static final Map<Enum<?>, String> KEYS = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ResourceBundle bundle;
    private final SayingWords sentences;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private Wording(Locale locale) {
        this.locale = locale;
        // Without a fall-back: English stands in the file without a language, whatever the system speaks.
        bundle = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        sentences = SayingWords.in(locale);
    }

    /** The words in a language. */
    public static Wording in(Language language) {
        return new Wording(language.locale(Locale.getDefault(Locale.Category.DISPLAY)));
    }

    /** The language's locale. */
    public Locale locale() {
        return locale;
    }

    /** All words by their keys, for FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The words under a key, with what they speak of in the places left for it. */
    public String of(String key, Object... about) {
        String words = bundle.getString(key);
        boolean asTheyStand = about.length == 0 && words.indexOf('{') < 0 && words.indexOf('\'') < 0;
        return asTheyStand
                ? words
                : filled(patterns.computeIfAbsent(key, none -> new MessageFormat(words, locale)), about);
    }

    private static String filled(MessageFormat pattern, Object... about) {
        synchronized (pattern) {
            return pattern.format(about);
        }
    }

    /** What the core says, as a sentence; as it was kept where only its sentence was. */
    public String said(Saying saying) {
        return bundle.containsKey(saying.code()) ? bundle.getString(saying.code()) : sentences.of(saying);
    }

    /** What a remark says, where it is and what to do about it. */
    public Problem.Words said(Problem problem) {
        return problem.in(this::said);
    }

    /** What a remark says and what to do about it, in a line. */
    public String line(Problem problem) {
        Problem.Words said = said(problem);
        return said.message() + (said.remedy().isEmpty() ? "" : " " + said.remedy());
    }

    /** What a constant is called, under the name of its type and its own, such as {@code theme.dark}. */
    public String name(Enum<?> constant) {
        return of(key(constant));
    }

    /** What a constant means, in a sentence, beside what it is called. */
    public String meaning(Enum<?> constant) {
        return of(key(constant) + ".means");
    }

    /** The key of a constant's words. */
    public static String key(Enum<?> constant) {
        return KEYS.computeIfAbsent(constant, Wording::made);
    }

    private static String made(Enum<?> constant) {
        return id(constant.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-")) + "."
                + id(constant.name());
    }

    /** The words under a key, where there are any. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(of(key)) : Optional.empty();
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
