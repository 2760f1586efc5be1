/**
 * Checks on the figures of a report before they are published, one class each, and what they find. A finding of the
 * gravest severity keeps the report back as a draft. Limits are set by the report's definition.
 */
@NullMarked
package org.tradegap.quality;

import org.jspecify.annotations.NullMarked;
