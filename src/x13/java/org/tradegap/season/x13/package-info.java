/** X-13ARIMA by JDemetra+, which has the European Union Public Licence: built with the profile {@code x13} only. */
@NullMarked
package org.tradegap.season.x13;

import org.jspecify.annotations.NullMarked;
