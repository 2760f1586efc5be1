package org.tradegap.definition;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem before anything is refused, so that a user sees them all at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Notes a mistake. */
    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The mistakes in the order of their discovery. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /**
     * Refuses when there is any mistake.
     *
     * @throws DefinitionException with all of them
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DefinitionException(found);
        }
    }
}
