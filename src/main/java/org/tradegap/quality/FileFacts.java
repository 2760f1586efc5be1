package org.tradegap.quality;

import org.tradegap.source.SourceFile;

/**
 * A file that was read for a report.
 *
 * @param role {@code detail} or {@code control}
 * @param rows records read, rejected ones included
 * @param rejected records that were not counted
 */
public record FileFacts(String role, SourceFile file, long rows, long rejected) {}
