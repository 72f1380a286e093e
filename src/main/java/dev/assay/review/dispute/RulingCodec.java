package dev.assay.review.dispute;

/** A ruling as the JSON text it is kept and handed on as. */
public interface RulingCodec {

    String write(Ruling ruling);

    /** @throws IllegalArgumentException if it is none; the message says what is wrong with it */
    Ruling read(String json);
}
