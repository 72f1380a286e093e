package dev.assay;

import dev.assay.evidence.ClaimGrounder;
import dev.assay.evidence.Grounder;
import dev.assay.inference.AnswerSources;
import dev.assay.inference.Engine;
import dev.assay.ingest.OriginalReader;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;

/** What is made from the data that ships, made once for all tests that change nothing of it. */
public final class Shipped {

    public static final Schema SCHEMA = Catalogue.shipped();
    public static final OriginalReader READER = new OriginalReader(SCHEMA);
    public static final Grounder GROUNDER = new ClaimGrounder(SCHEMA);
    public static final Engine ENGINE = AnswerSources.engine(AnswerSources.DEFAULT, SCHEMA);

    private Shipped() {}
}
