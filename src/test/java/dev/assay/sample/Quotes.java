package dev.assay.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What an evidence sentence quotes, and whether a text holds it. */
final class Quotes {

    private static final Pattern QUOTED = Pattern.compile("(?<![\\w’'])'(.+?)'(?!\\w)|‘(.+?)’(?!\\w)");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Quotes() {}

    /** The parts of a sentence between single quotes; an apostrophe within a word ends none. */
    static List<String> in(String sentence) {
        List<String> found = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(repaired(sentence));
        while (matcher.find()) {
            found.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return found;
    }

    /** Text as a reader sees it: tags and Markdown marks gone, encoding repaired, case, quotes and space folded. */
    static String folded(String text) {
        String readable = text.contains("</p>") ? Jsoup.parse(text).text() : repaired(text);
        return readable.replaceAll("[‘’]", "'").replaceAll("[“”]", "\"").replaceAll("[‐‑–—]", "-")
                .replaceAll("[*_`#]", "").replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT).strip();
    }

    /** Undoes one reading of UTF-8 bytes as Windows-1252, where a text shows signs of it. */
    static String repaired(String text) {
        if (!text.contains("â€")) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            bytes.writeBytes(windowsBytes(c));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static byte[] windowsBytes(char c) {
        try {
            ByteBuffer encoded = WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[]{c}));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException unmapped) {
            return new byte[]{(byte) c};
        }
    }
}
