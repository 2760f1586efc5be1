package org.tradegap.claim;

import java.util.Optional;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;

/**
 * Where in a report's files a figure stands.
 *
 * @param source the role of its source: {@code detail}, {@code control} or the name of a further one
 * @param scheme the id of the sector scheme
 * @param sector all of them where empty
 */
public record Place(String source, String scheme, Optional<Sector> sector, Area partner) {
    /** A place in a period. */
    public record At(Place place, Period period) {}

    /** The same place with all sectors. */
    Place whole() {
        return new Place(source, scheme, Optional.empty(), partner);
    }
}
