package dev.assay.cli;

import dev.assay.model.Problem;
import dev.assay.saying.Saying;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A problem for people and for programs. */
final class ProblemText {

    private ProblemText() {}

    /** Something that only a command says, which is in English. @param place empty for the whole file */
    static Problem told(String path, String place, String message, String remedy) {
        return new Problem(path, Saying.plain(place), Saying.plain(message), Saying.plain(remedy));
    }

    /** File, place, what is wrong, and what to do about it, on one line. */
    static String line(Problem told) {
        Problem.Words problem = told.in(Saying::english);
        StringBuilder line = new StringBuilder(problem.path());
        if (!problem.place().isEmpty()) {
            line.append(line.isEmpty() ? "" : ", ").append(problem.place());
        }
        line.append(line.isEmpty() ? "" : ": ").append(problem.message());
        if (!problem.remedy().isEmpty()) {
            line.append(problem.message().endsWith(".") ? " " : ". ").append(problem.remedy());
        }
        return line.toString();
    }

    static Map<String, @Nullable Object> json(Problem told) {
        Problem.Words problem = told.in(Saying::english);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", problem.path());
        json.put("place", problem.place());
        json.put("message", problem.message());
        json.put("remedy", problem.remedy());
        return json;
    }
}
