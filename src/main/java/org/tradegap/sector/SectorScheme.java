package org.tradegap.sector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradegap.trade.CommodityCode;

/**
 * Which sector each commodity belongs to: the one that claims the longest prefix of its code.
 *
 * @param id the scheme's name in definitions
 * @param title as it is printed
 * @param classification whose codes it claims; codes of another are unclassified
 * @param sectors in the order in which they are shown
 * @param claims prefix to sector; no prefix is claimed twice
 * @param text the scheme as it was written; a part of the key under which results are kept
 */
public record SectorScheme(
        String id, String title, String classification, List<Sector> sectors, Map<String, Sector> claims, String text) {
    /** One sector for everything. */
    public static final SectorScheme ALL =
            new SectorScheme("total", "All goods", "", List.of(Sector.TOTAL), Map.of("", Sector.TOTAL), "total");

    /** Every code for itself. */
    public static final SectorScheme CODES = new SectorScheme("codes", "Codes", "", List.of(), Map.of(), "codes");

    public SectorScheme {
        sectors = List.copyOf(sectors);
        claims = Map.copyOf(claims);
    }

    /** The sector of a commodity: {@link Sector#TOTAL} for a total, {@link Sector#UNCLASSIFIED} when none claims it. */
    public Sector of(CommodityCode commodity) {
        if (commodity.isTotal()) {
            return Sector.TOTAL;
        }
        if (id.equals(CODES.id)) {
            return new Sector(commodity.code(), commodity.code());
        }
        boolean covered = classification.isEmpty() || classification.equals(commodity.classification());
        for (int n = commodity.code().length(); covered && n >= 0; n--) {
            Sector sector = claims.get(commodity.code().substring(0, n));
            if (sector != null) {
                return sector;
            }
        }
        return Sector.UNCLASSIFIED;
    }

    /** The sector with an id, if the scheme has it or it is the total or unclassified. */
    public Optional<Sector> sector(String sectorId) {
        if (sectorId.equals(Sector.TOTAL.id())) {
            return Optional.of(Sector.TOTAL);
        }
        if (sectorId.equals(Sector.UNCLASSIFIED.id())) {
            return Optional.of(Sector.UNCLASSIFIED);
        }
        return sectors.stream().filter(sector -> sector.id().equals(sectorId)).findFirst();
    }
}
