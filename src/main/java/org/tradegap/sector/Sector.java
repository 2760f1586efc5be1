package org.tradegap.sector;

/**
 * A group of commodities.
 *
 * @param id as it stands in files, such as {@code 87}
 * @param name as it is printed; may equal the id
 */
public record Sector(String id, String name) {
    /** All commodities together. */
    public static final Sector TOTAL = new Sector("TOTAL", "All goods");

    /** What no sector claims. */
    public static final Sector UNCLASSIFIED = new Sector("unclassified", "Unclassified");

    /** Id and name, such as {@code 87 Vehicles}; once where they are the same. */
    public String label() {
        return id.equals(name) ? id : id + " " + name;
    }
}
