package dev.assay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.evaluation.gold.GoldSet;
import dev.assay.evaluation.gold.GoldSetCodec;
import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.evaluation.gold.SplitShares;
import dev.assay.review.Artefact;
import dev.assay.schema.Schema;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A gold set as one JSON object. Its cells are lines like those of the {@code gold} export, which also say how each was
 * decided, compressed, so that a hundred thousand of them stay an entry of the journal that can be kept in mind.
 */
public final class GoldSetJson implements GoldSetCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CELLS = "cells_gz";
    private static final String HASH = "hash";

    private final Schema schema;

    public GoldSetJson(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String write(GoldSet set, List<LabelledCell> labelled) {
        Map<String, @Nullable Object> json = plain(set);
        json.put(CELLS, packed(labelled));
        return JsonText.line(json);
    }

    /** What is told of a set, in plain JSON shapes. */
    public static Map<String, @Nullable Object> plain(GoldSet set) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("codebook", set.codebook());
        json.put("split", set.split().shares());
        json.put("seed", set.seed());
        json.put("stratified_by", set.hard());
        json.put("made_from", tree(new ViewJson().write(set.made())));
        json.put("postings", set.postings());
        json.put("cells", set.size());
        json.put(HASH, set.hash());
        return json;
    }

    private String packed(List<LabelledCell> labelled) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes, 1 << 16)) {
            for (LabelledCell cell : labelled) {
                packing.write(line(LabelledCellJson.kept(cell)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static byte[] line(Map<String, @Nullable Object> plain) {
        return (JsonText.line(plain) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String hash(List<LabelledCell> labelled) {
        MessageDigest digest = Artefact.sha256();
        labelled.forEach(cell -> digest.update(line(LabelledCellJson.gold(cell))));
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public GoldSet read(String json) {
        JsonNode set = tree(json);
        Map<String, Double> shares = new LinkedHashMap<>();
        set.path("split").properties().forEach(
                share -> shares.put(share.getKey(), share.getValue().asDouble()));
        List<String> hard = new ArrayList<>();
        set.path("stratified_by").forEach(field -> hard.add(field.asText()));
        return new GoldSet(set.path("codebook").asText(),
                new ViewJson().read("set", set.path("made_from").toString()),
                new SplitShares(shares), set.path("seed").asLong(), hard, set.path("postings").asInt(),
                set.path("cells").asInt(), set.path(HASH).asText());
    }

    @Override
    public void each(String json, Consumer<LabelledCell> to) {
        JsonNode set = tree(json);
        MessageDigest digest = Artefact.sha256();
        KeptCells cells = new KeptCells(schema);
        each(set, line -> {
            to.accept(cells.read(line));
            digest.update(LabelledCellJson.gold(line));
        });
        String hash = set.path(HASH).asText();
        if (!HexFormat.of().formatHex(digest.digest()).equals(hash) && !hashNow(set).equals(hash)) {
            throw new IllegalArgumentException("Its cells are not those that were frozen.");
        }
    }

    /** The hash of the cells as they would be written now. */
    private String hashNow(JsonNode set) {
        MessageDigest digest = Artefact.sha256();
        KeptCells cells = new KeptCells(schema);
        each(set, line -> digest.update(line(LabelledCellJson.gold(cells.read(line)))));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void each(JsonNode set, Consumer<String> to) {
        byte[] bytes = Base64.getDecoder().decode(set.path(CELLS).asText());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                to.accept(line);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("Its cells cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("It is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
