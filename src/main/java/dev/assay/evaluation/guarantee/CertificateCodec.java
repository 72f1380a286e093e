package dev.assay.evaluation.guarantee;

/** A certificate as the JSON text it is kept and handed on as. */
public interface CertificateCodec {

    String write(Certificate certificate);

    /** @throws IllegalArgumentException if it is none; the message says what is wrong with it */
    Certificate read(String json);
}
