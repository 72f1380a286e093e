package dev.assay;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.assay.failure.FailureCode;
import dev.assay.failure.Trace;
import java.nio.charset.StandardCharsets;

/**
 * Writes what is logged without anyone's texts: the words that stand in the code, numbers and codes, classes and
 * places. Whatever else is passed to be logged, a message above all, is left out.
 */
final class LogLines extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        line.append(event.getInstant()).append(' ').append(event.getLevel()).append(' ')
                .append(words(event)).append('\n');
        IThrowableProxy proxy = event.getThrowableProxy();
        if (proxy instanceof ThrowableProxy thrown) {
            line.append(Trace.of(thrown.getThrowable()));
        } else if (proxy != null) {
            line.append(proxy.getClassName()).append('\n');
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String words(ILoggingEvent event) {
        StringBuilder words = new StringBuilder();
        Object[] given = event.getArgumentArray();
        int next = 0;
        int at = 0;
        String pattern = event.getMessage();
        for (int hole = pattern.indexOf("{}"); hole >= 0; hole = pattern.indexOf("{}", at)) {
            words.append(pattern, at, hole);
            words.append(given != null && next < given.length ? shown(given[next++]) : "…");
            at = hole + 2;
        }
        return words.append(pattern.substring(at)).toString();
    }

    private static String shown(Object given) {
        return given instanceof Number || given instanceof Boolean || given instanceof Enum<?>
                || given instanceof FailureCode
                        ? given.toString()
                        : "…";
    }
}
