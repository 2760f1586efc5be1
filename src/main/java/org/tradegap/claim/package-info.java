/**
 * Statements about trade as they were printed, each bound to figures under every reading that it leaves open. A run says of
 * each whether it holds, fails, depends on the reading or cannot be computed; what is right to say is not for it to judge.
 */
@NullMarked
package org.tradegap.claim;

import org.jspecify.annotations.NullMarked;
