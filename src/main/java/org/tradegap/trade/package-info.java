/**
 * The vocabulary of trade statistics: reporter and partner areas, flows, commodity codes and their HS editions,
 * periods, the basis and vintage of a source, and a figure that is either known or says why it is not.
 * Values are immutable and exact; nothing here reads a file of data or knows of a report.
 */
@NullMarked
package org.tradegap.trade;

import org.jspecify.annotations.NullMarked;
