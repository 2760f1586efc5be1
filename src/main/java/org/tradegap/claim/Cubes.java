package org.tradegap.claim;

import java.util.Optional;
import org.tradegap.balance.BalanceCube;

/** The figures that statements are held to. */
@FunctionalInterface
public interface Cubes {
    /**
     * The balances of a source under a sector scheme.
     *
     * @param source its role in the report
     * @param scheme the id of the scheme
     */
    Optional<BalanceCube> of(String source, String scheme);
}
