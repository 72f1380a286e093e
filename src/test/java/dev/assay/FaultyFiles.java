package dev.assay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files in which something is wrong, or worth a remark, of every kind that the readers know. */
public final class FaultyFiles {

    private static final Path KEPT = Path.of("src/test/resources/faulty-files.json");

    private FaultyFiles() {}

    /** Writes them. @return the folder they are in, which is called {@code faulty} */
    public static Path in(Path folder) {
        Path faulty = folder.resolve("faulty");
        try {
            for (Map.Entry<String, JsonNode> file : new ObjectMapper().readTree(KEPT.toFile()).properties()) {
                Path to = faulty.resolve(file.getKey());
                Files.createDirectories(to.getParent());
                Files.write(to, bytes(file.getValue()));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return faulty;
    }

    private static byte[] bytes(JsonNode file) throws IOException {
        if (file.has("base64")) {
            return file.get("base64").binaryValue();
        }
        return (file.get("text").asText() + file.path("repeated").asText().repeat(file.path("times").asInt())
                + file.path("after").asText()).getBytes(StandardCharsets.UTF_8);
    }
}
