package dev.assay.failure;

import java.time.Instant;
import java.util.Map;

/**
 * What may be told of an unexpected failure to anyone: it holds no posting's text, value, note or name.
 *
 * @param code its short name
 * @param doing what the program was at, in words that follow "while"; empty where the code does not tell
 * @param text the whole report, to be copied
 */
public record FailureReport(FailureCode code, String doing, String text) {

    /** By the package that failed first, what it does. */
    private static final Map<String, String> DOING = Map.of(
            "ingest", "reading a file",
            "inference", "inferring values",
            "evidence", "locating evidence",
            "audit", "looking for doubts",
            "review", "working on a decision or a posting",
            "evaluation", "measuring",
            "store", "reading or writing the store",
            "export", "exporting",
            "cli", "carrying out the command",
            "ui", "showing the window or carrying out an action");

    /** @param version the program's version */
    static FailureReport of(Throwable failure, Thread thread, Instant at, String version) {
        FailureCode code = FailureCode.of(failure);
        String doing = doing(failure);
        String text = "Assay " + version + ", error " + code + (doing.isEmpty() ? "" : ", while " + doing)
                + "\n" + at + ", Java " + Runtime.version() + ", " + property("os.name") + " "
                + property("os.version") + " " + property("os.arch")
                + "\nThread: " + name(thread) + "\n\n" + Trace.of(failure);
        return new FailureReport(code, doing, text);
    }

    /** What the part of the program does in which the root of the failure lies. */
    private static String doing(Throwable failure) {
        for (Throwable cause : Trace.causes(failure).reversed()) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                String[] parts = frame.getClassName().split("\\.");
                if (frame.getClassName().startsWith("dev.assay.") && DOING.containsKey(parts[2])) {
                    return DOING.getOrDefault(parts[2], "");
                }
            }
        }
        return "";
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** A thread's name, unless it might hold more than one. */
    private static String name(Thread thread) {
        return thread.getName().matches("[A-Za-z0-9 -]{1,40}") ? thread.getName() : "another";
    }
}
