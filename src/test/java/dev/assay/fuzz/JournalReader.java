package dev.assay.fuzz;

import dev.assay.failure.Explained;
import dev.assay.model.FieldValue;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.store.log.DecisionCodec;
import dev.assay.store.log.LogLine;
import dev.assay.store.log.LogScan;
import dev.assay.store.log.SettingsFile;
import dev.assay.store.log.StoreAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A store's journal: a line that is whole is read, or it is told; and whatever a line with a true checksum says, it is read or refused in words. */
final class JournalReader implements FuzzedReader {

    private static final DecisionCodec CODEC = new DecisionCodec(Read.SCHEMA);
    private final Path folder;

    JournalReader(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public List<Input> seeds() {
        StringBuilder journal = new StringBuilder();
        StringBuilder bodies = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            String body = CODEC.body(decision(i));
            bodies.append(body).append('\n');
            int of = i == 3 || i == 4 ? 2 : 1;
            journal.append(new String(LogLine.of(i, i == 4 ? 2 : 1, of, body).json(), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return List.of(new Input("000001.jsonl", MadeFiles.bytes(journal.toString())),
                new Input("000001.jsonl", MadeFiles.bytes(journal.toString())),
                new Input("bodies", MadeFiles.bytes(bodies.toString())),
                new Input("settings.json", MadeFiles.bytes(
                        "{\"version\":1,\"reviewer\":\"Ines\",\"posting\":\"made-1\",\"field\":\"seniority_level\",\"theme\":\"dark\",\"textSize\":1.25}")));
    }

    private static Decision decision(int i) {
        NewDecision what = i == 3
                ? NewDecision.undo("Ines", 2)
                : new NewDecision("made-" + i, "primary_cloud", "Ines",
                        i == 5 ? DecisionKind.EVIDENCE : DecisionKind.OVERRIDE,
                        i == 5 ? null : new FieldValue.Choice("gcp"), i == 5 ? "" : "misread", "", "run-" + i,
                        0,
                        new FieldValue.Choice("aws"),
                        i == 5 ? List.of(new Span(Section.DESCRIPTION, 3, 14, "run lorries")) : List.of(),
                        Basis.SEEN,
                        1_200);
        return new Decision(i, i, Instant.parse("2026-11-20T10:00:00Z"), what);
    }

    @Override
    public String fault(Input seed, Input damaged) throws IOException {
        return switch (seed.path()) {
            case "bodies" -> bodies(damaged);
            case "settings.json" -> {
                Path file = folder.resolve("settings.json");
                Files.write(file, damaged.bytes());
                SettingsFile.look(file);
                yield "";
            }
            default -> journal(seed, damaged);
        };
    }

    private static String bodies(Input damaged) {
        for (String body : new String(damaged.bytes(), StandardCharsets.UTF_8).split("\n", -1)) {
            if (body.length() > 1) {
                try {
                    CODEC.read(LogLine.of(1, 1, 1, body));
                } catch (RuntimeException e) {
                    if (!(e instanceof Explained)) {
                        throw e;
                    }
                }
            }
        }
        return "";
    }

    private String journal(Input seed, Input damaged) throws IOException {
        Path file = Files.createDirectories(folder.resolve("journal")).resolve("000001.jsonl");
        Files.write(file, damaged.bytes());
        Set<String> sound = new HashSet<>();
        List<LogLine> lines = new ArrayList<>();
        LogScan scan = LogScan.of(folder.resolve("journal"), StoreAccount.NONE.journal(), lines::add);
        lines.forEach(line -> {
            sound.add(new String(line.json(), StandardCharsets.ISO_8859_1));
            CODEC.read(line);
        });
        if (!scan.isWhole()) {
            return "";
        }
        List<String> there = Arrays.asList(
                new String(damaged.bytes(), StandardCharsets.ISO_8859_1).split("\r?\n", -1));
        for (String line : new String(seed.bytes(), StandardCharsets.ISO_8859_1).split("\n")) {
            if (there.contains(line) && !sound.contains(line)) {
                return "a whole line is missing, and nothing told: " + line;
            }
        }
        return "";
    }
}
