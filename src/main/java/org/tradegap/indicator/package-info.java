/**
 * The statistics: one class for each, with its formula, edge rules and source as facts that the Notes sheet prints, and
 * the list of them. Exact where sums and differences are; a ratio is computed in one declared precision; a figure that
 * cannot be computed is an observation with a status, never zero.
 */
@NullMarked
package org.tradegap.indicator;

import org.jspecify.annotations.NullMarked;
