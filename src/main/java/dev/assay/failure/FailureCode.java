package dev.assay.failure;

import java.util.List;
import java.util.zip.CRC32;

/**
 * A short name for a failure, the same wherever and in whatever text it arises: from the classes thrown and the
 * places in the code, without line numbers, so that two people can see that they met the same one.
 *
 * @param text two times four letters or digits
 */
public record FailureCode(String text) {

    /** Without letters and digits that are taken for another. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PART = 4;
    private static final int FRAMES = 3;

    public static FailureCode of(Throwable failure) {
        List<Throwable> causes = Trace.causes(failure);
        StringBuilder classes = new StringBuilder();
        causes.forEach(cause -> classes.append(cause.getClass().getName()).append('\n'));
        StringBuilder places = new StringBuilder();
        int left = FRAMES;
        for (StackTraceElement frame : causes.getLast().getStackTrace()) {
            if (left > 0 && frame.getClassName().startsWith("dev.assay.")) {
                places.append(place(frame)).append('\n');
                left--;
            }
        }
        return new FailureCode(digits(classes) + "-" + digits(places));
    }

    /** A frame without the numbers that another build gives its lambdas. */
    private static String place(StackTraceElement frame) {
        String type = frame.getClassName().replaceAll("\\$\\$Lambda.*", "");
        String method = frame.getMethodName().replaceAll("^(lambda\\$.*)\\$\\d+$", "$1");
        return type + "." + method;
    }

    private static String digits(CharSequence words) {
        CRC32 sum = new CRC32();
        words.chars().forEach(sum::update);
        long rest = sum.getValue();
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < PART; i++) {
            digits.append(DIGITS.charAt((int) (rest % DIGITS.length())));
            rest /= DIGITS.length();
        }
        return digits.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
