/**
 * A release: the folder of finished outputs that analysts fetch. It is staged beside its place, forced to disk and moved
 * there in one step; then {@code latest} is switched and {@code index.html} rewritten, so that whoever reads sees a whole
 * release or none. Its manifest says what it was made from and why, and holds the sha256 of every file. A published
 * release is never changed; the releases of a report are the vintages that revisions are measured against.
 */
@NullMarked
package org.tradegap.publish;

import org.jspecify.annotations.NullMarked;
