/**
 * From commodity codes to sectors: a sector, and the schemes that claim codes for sectors by their longest prefix.
 * Schemes are CSV files, those of the program in {@code /sector/}, a report's own beside its definition. A code that no
 * sector claims lands in {@code unclassified}; it is never dropped.
 */
@NullMarked
package org.tradegap.sector;

import org.jspecify.annotations.NullMarked;
