package dev.assay.saying;

import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The sentences for what is said, in one language, out of {@code sentences.properties}. */
public final class SayingWords {

    /** Those of commands and files, whatever the window speaks. */
    static final SayingWords ENGLISH = new SayingWords(Locale.ENGLISH);

    private static final String BUNDLE = "dev.assay.saying.sentences";
    private static final int MOST_DIGITS = 15;

    private final Locale locale;
    private final ResourceBundle bundle;

    private SayingWords(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentences of a language; English where it has none. */
    public static SayingWords in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : new SayingWords(locale);
    }

    /** The codes there are sentences for. */
    public Set<String> codes() {
        return bundle.keySet();
    }

    /** What is said, in words; where there is no sentence for it, the one that came with it. */
    public String of(Saying saying) {
        if (!bundle.containsKey(saying.code())) {
            String words = saying.about().isEmpty() ? saying.code() : words(saying.about().getFirst());
            return saying.code().equals(Saying.SENTENCE) ? sentence(words) : words;
        }
        String pattern = bundle.getString(saying.code());
        if (saying.about().isEmpty() && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = new MessageFormat(pattern, locale);
        Format[] chosen = format.getFormatsByArgumentIndex();
        Object[] words = saying.about().toArray();
        for (int i = 0; i < words.length; i++) {
            boolean counted = i < chosen.length && chosen[i] != null;
            words[i] = switch (words[i]) {
                case Saying part -> of(part);
                case Double number when !counted -> number(number);
                case Long number when !counted -> number.toString();
                default -> words[i];
            };
        }
        return format.format(words);
    }

    private String words(Object about) {
        return about instanceof Saying part ? of(part) : String.valueOf(about);
    }

    private static String sentence(String words) {
        String upper = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return upper.endsWith(".") ? upper : upper + ".";
    }

    /** As it is, to the last digit. */
    private String number(double number) {
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return Double.toString(number);
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DIGITS);
        format.setGroupingUsed(false);
        return format.format(number);
    }
}
