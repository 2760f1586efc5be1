package org.tradegap.trade;

/**
 * Which state of the data this is; figures of one period differ between vintages.
 *
 * @param published the day, month or year of publication, or {@code unknown}
 * @param retrieved the day the figures were taken, or {@code unknown}
 * @param note what is known of the vintage beside the dates; may be empty
 */
public record Vintage(String published, String retrieved, String note) {
    /** What stands for a date that the source does not tell. */
    public static final String UNKNOWN = "unknown";

    /** The dates in words: {@code published 2018-02, retrieved 2018-03-01}. */
    public String words() {
        return (published.equals(UNKNOWN) ? "publication date not stated" : "published " + published)
                + (retrieved.equals(UNKNOWN) ? ", retrieval date not stated" : ", retrieved " + retrieved);
    }
}
