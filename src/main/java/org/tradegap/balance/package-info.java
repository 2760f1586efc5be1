/**
 * Exact sums: partial cubes made from slices of files and kept by content in a store, their merge into the balance cube
 * of a source, and {@code balance.csv}. A cell's key is period, reporter, partner, flow and sector; cells keep the level
 * of detail they came from, and the merge chooses the level that is added up.
 */
@NullMarked
package org.tradegap.balance;

import org.jspecify.annotations.NullMarked;
