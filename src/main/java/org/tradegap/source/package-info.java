/**
 * From a data file to flows: its {@link org.tradegap.source.Content} as one UTF-8 stream however it is packed and
 * encoded, format descriptions (data, not code) and how they are recognised, the cutting of a file into slices and
 * blocks at record ends, the reading of records, and what is said of a row that cannot be read. A bad row is a
 * {@link org.tradegap.source.Rejection}, a bad file an {@link org.tradegap.source.InputException}.
 */
@NullMarked
package org.tradegap.source;

import org.jspecify.annotations.NullMarked;
