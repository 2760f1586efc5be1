package org.tradegap.source;

import java.util.List;
import java.util.stream.Collectors;
import org.tradegap.definition.Problem;

/** Input that cannot be read right, with every problem found in it. */
public final class InputException extends RuntimeException {
    private final transient List<Problem> problems;

    public InputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public InputException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
