/**
 * Trade agreements that a report names, with the date of their entry into force. Dates only mark the figures; whether
 * an agreement caused a change is not for these figures to say.
 */
@NullMarked
package org.tradegap.agreement;

import org.jspecify.annotations.NullMarked;
