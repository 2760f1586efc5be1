package org.tradegap.definition;

import java.util.List;
import java.util.stream.Collectors;

/** A definition, a template or a setting that cannot be used, with every problem found in it. */
public final class DefinitionException extends RuntimeException {
    private final transient List<Problem> problems;

    public DefinitionException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public DefinitionException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
