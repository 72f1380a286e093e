package dev.assay.inference;

import dev.assay.inference.pack.PackReader;
import dev.assay.inference.pack.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The rule files that ship with the program. */
public final class RuleFiles {

    private static final List<String> SHIPPED = List.of("zones.yaml", "concepts.yaml", "concepts-people.yaml",
            "concepts-terms.yaml", "concepts-work.yaml", "concepts-tech.yaml", "concepts-place.yaml",
            "places.yaml",
            "fields.yaml", "sureness.yaml");

    private RuleFiles() {}

    /** The files' names, in the order they are read. */
    public static List<String> names() {
        return SHIPPED;
    }

    /** A shipped file's text. */
    public static String text(String name) {
        try (InputStream in = RuleFiles.class.getResourceAsStream("/rules/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The rule file " + name + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RulePack shipped() {
        RulePack pack = PackReader.read(SHIPPED.getFirst(), text(SHIPPED.getFirst()));
        for (String name : SHIPPED.subList(1, SHIPPED.size())) {
            pack = pack.with(PackReader.read(name, text(name)));
        }
        return pack;
    }

    /** A short hash of the shipped rules and an analyst's own. */
    static String config(String own) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            SHIPPED.forEach(name -> digest.update(text(name).getBytes(StandardCharsets.UTF_8)));
            digest.update(own.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java.", e);
        }
    }
}
