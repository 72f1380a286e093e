package dev.assay.failure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Where in the program a failure arose: classes and places in the code, and never a message, for messages quote what
 * was read.
 */
public record Trace(String text) {

    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 60;

    public static Trace of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            text.append(cause == failure ? "" : "caused by ").append(cause.getClass().getName()).append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                text.append("    at ").append(frames[i].getClassName()).append('.')
                        .append(frames[i].getMethodName()).append(':').append(frames[i].getLineNumber())
                        .append('\n');
            }
            if (frames.length > MOST_FRAMES) {
                text.append("    and ").append(frames.length - MOST_FRAMES).append(" more\n");
            }
        }
        return new Trace(text.toString());
    }

    /** The failure and what caused it, outermost first; each once, and not without end. */
    static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable at = failure;
        while (at != null && seen.add(at) && causes.size() < MOST_CAUSES) {
            causes.add(at);
            at = at.getCause();
        }
        return causes;
    }

    @Override
    public String toString() {
        return text;
    }
}
