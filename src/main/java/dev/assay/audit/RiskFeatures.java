package dev.assay.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The features of a cell: names that weights are known by, and how much of each there is. A name's first part says what
 * it is about, for the reasons that are told.
 */
final class RiskFeatures {

    /** A stated confidence of 0.82 is neither high nor low: models state such ones. */
    private static final double USUAL = 1.5;
    private static final double UNKNOWN_CONFIDENCE = 0.7;
    private static final double MANY = 3;

    private final Map<String, Double> features = new LinkedHashMap<>();
    private final CellSignals cell;
    private final String field;
    private final String stance;

    private RiskFeatures(CellSignals cell) {
        this.cell = cell;
        this.field = "/" + cell.field();
        this.stance = SignalReader.asserts(cell.value()) ? "asserted" : "silent";
    }

    /** Those whose weights ship; in a fixed order. */
    static Map<String, Double> of(CellSignals cell) {
        return new RiskFeatures(cell).all();
    }

    /** Those whose weights only a store's decisions give: who answered, and who says the same. */
    static Map<String, Double> own(CellSignals cell) {
        Map<String, Double> own = new LinkedHashMap<>();
        own.put("source/" + cell.source(), 1.0);
        own.put("source/" + cell.source() + "/" + cell.field(), 1.0);
        double share = cell.peers() == 0 ? 0 : 1.0 / cell.peers();
        cell.with().forEach(peer -> own.merge("with/" + peer, share, Double::sum));
        cell.against().forEach(peer -> own.merge("against/" + peer, share, Double::sum));
        return own;
    }

    private Map<String, Double> all() {
        if (cell.local()) {
            ours();
        } else {
            theirs();
        }
        return features;
    }

    private void ours() {
        String kind = cell.text() ? "ours/text" : "ours/facts";
        add("ours");
        add(kind);
        add(kind + field);
        add(kind + field + "/" + cell.value());
        add(kind + "/sure", confidence(cell.confidence()));
        if (cell.peers() > 0) {
            double agreeing = (double) cell.with().size() / cell.peers();
            add(kind + "/agree", agreeing);
            add(kind + "/differ", 1 - agreeing);
            add(kind + "/agree" + field, agreeing);
            add(kind + "/differ" + field, 1 - agreeing);
            add(kind + "/differ" + field + "/" + cell.other(), 1 - agreeing);
        }
        findings();
    }

    private void theirs() {
        add("all");
        add("stance/" + stance);
        add("field" + field);
        add("field" + field + "/" + stance);
        add("value" + field + "/" + cell.value());
        double conf = confidence(cell.confidence());
        add("confidence", conf);
        add("confidence/" + stance, conf);
        add("confidence" + field, conf);
        peers(conf);
        engine();
        if (!cell.status().isEmpty()) {
            add("status/" + cell.status());
            add("status/" + cell.status() + "/" + stance);
        }
        add("origin/" + cell.origin());
        add("wording/guarded", cell.guarded());
        if (cell.silence()) {
            add("wording/silence/" + stance);
        }
        if (cell.text()) {
            add("text");
            add("text" + field);
        }
        findings();
    }

    private void findings() {
        for (String code : cell.findings()) {
            add("finding/" + code);
            if (code.indexOf('.') > 0) {
                add("finding/" + code.substring(0, code.indexOf('.')));
            }
        }
    }

    private void peers(double conf) {
        int peers = cell.peers();
        if (peers == 0) {
            add("alone");
            add("alone/confidence", conf);
            return;
        }
        double agreeing = (double) cell.with().size() / peers;
        double differing = 1 - agreeing;
        double more = Math.min(peers - 1, MANY) / MANY;
        add("agree", agreeing);
        add("agree/more", agreeing * more);
        add("agree" + field, agreeing);
        add("agree" + field + "/" + cell.value(), agreeing);
        add("agree/confidence", agreeing * conf);
        add("differ", differing);
        add("differ/more", differing * more);
        add("differ" + field, differing);
        add("differ" + field + "/" + cell.value(), differing);
        add("differ" + field + "/not/" + cell.other(), differing);
        add("differ/confidence", differing * conf);
        add("with/confidence", agreeing * confidence(cell.withConfidence()));
        add("against/confidence", differing * confidence(cell.againstConfidence()));
    }

    private void engine() {
        if (cell.engine().isEmpty()) {
            return;
        }
        boolean same = cell.engine().equals(cell.value());
        boolean sides = cell.engine().equals(cell.other());
        String kind = "engine/" + (cell.text() ? "text" : "facts");
        String how = same ? "/agrees" : "/differs";
        double sure = logit(cell.engineSure());
        add(kind + how);
        add(kind + how + "/sure", sure);
        add(kind + how + field);
        if (cell.peers() > 0) {
            String whose = same ? how + "/against" : sides ? "/with-others" : "/alone";
            double differing = (double) cell.against().size() / cell.peers();
            if (!same || differing > 0) {
                add(kind + whose, same ? differing : 1);
                add(kind + whose + field, same ? differing : 1);
            }
        }
    }

    private void add(String name) {
        add(name, 1);
    }

    private void add(String name, double value) {
        if (value != 0) {
            features.merge(name, value, Double::sum);
        }
    }

    private static double confidence(@Nullable Double stated) {
        return logit(stated == null ? UNKNOWN_CONFIDENCE : stated) - USUAL;
    }

    private static double logit(double share) {
        double inside = Math.clamp(share, 0.02, 0.98);
        return Math.log(inside / (1 - inside));
    }
}
