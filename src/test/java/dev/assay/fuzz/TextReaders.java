package dev.assay.fuzz;

import dev.assay.failure.Explained;
import dev.assay.inference.RuleFiles;
import dev.assay.inference.RulesEngine;
import dev.assay.ingest.shape.Shapes;
import dev.assay.schema.Catalogue;
import dev.assay.schema.DataFolder;
import dev.assay.text.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Texts of which a reader takes one or refuses it in words. */
record TextReaders(String name, List<Input> seeds, Step step) implements FuzzedReader {

    private static final Map<String, String> FIELDS = DataFolder.shipped("fields");

    /** Reads a text. */
    @FunctionalInterface
    public interface Step {
        void read(String path, String text) throws Exception;
    }

    @Override
    public String fault(Input seed, Input damaged) throws Throwable {
        try {
            step.read(damaged.path(), new String(damaged.bytes(), StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            if (!(e instanceof Explained) || e.getMessage() == null) {
                throw e;
            }
        }
        return "";
    }

    static List<FuzzedReader> all() {
        return List.of(
                new TextReaders("texts", descriptions(), (path, text) -> Document.of(text)),
                new TextReaders("shapes", inputs(DataFolder.shipped("shapes")),
                        (path, text) -> Shapes.read(Map.of(path, text))),
                new TextReaders("fields", inputs(FIELDS), TextReaders::field),
                new TextReaders("rules", rules(), (path, text) -> RulesEngine.with(Read.SCHEMA, path, text)));
    }

    private static List<Input> inputs(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(one -> new Input(one.getKey(), MadeFiles.bytes(one.getValue()))).toList();
    }

    private static void field(String path, String text) {
        Map<String, String> all = new TreeMap<>(FIELDS);
        all.put(path, text);
        Catalogue.read(all);
    }

    private static List<Input> rules() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("own.yaml", MadeFiles.bytes("""
                concepts:
                  own.abcd1234: {words: ["google cloud", "gcp|gke"]}
                  role.lead: {also_not: ["lead time"]}
                fields:
                  primary_cloud:
                    add:
                      - id: own.abcd1234
                        when: own.abcd1234
                        value: "gcp"
                        because: Words that were taught to mean it
                ---
                concepts:
                  own.b: {words: ["night shift"]}
                """)));
        RuleFiles.names().stream().filter(name -> RuleFiles.text(name).length() < 20_000)
                .forEach(name -> inputs.add(new Input(name, MadeFiles.bytes(RuleFiles.text(name)))));
        return inputs;
    }

    /** The texts of the sample postings, and one of every kind of mark. */
    private static List<Input> descriptions() {
        Stream<String> postings = FilesReader.all().stream()
                .filter(input -> input.path()
                        .matches("postings\\.jsonl|shapes/.*\\.jsonl?|.*\\.md|.*\\.html"))
                .flatMap(input -> Stream.concat(Read.of(input).imported().postings().stream()
                        .map(posting -> posting.description()),
                        input.path().matches(".*(md|html)")
                                ? Stream.of(new String(input.bytes(), StandardCharsets.UTF_8))
                                : Stream.of()));
        return Stream
                .concat(postings,
                        Stream.of(
                                """
                                        # Head\n\n> quoted **bold _both_** ~~gone~~ `code`\n\n1. one\n   - two\n     * three\n\n| a | b |\n|---|:-:|
                                        | c | d [l](http://e.f "t") |\n\n```\nverbatim\n```\n\n<table><tr><td>x<td>y</table> &amp;nbsp; &#8217; ***\n
                                        """))
                .filter(text -> !text.isBlank()).distinct().map(text -> new Input("", MadeFiles.bytes(text)))
                .toList();
    }
}
