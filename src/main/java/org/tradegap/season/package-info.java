/**
 * Figures by month without their seasons. The method comes with a module of its own, because of its licence; without it a report says
 * what is missing.
 */
@NullMarked
package org.tradegap.season;

import org.jspecify.annotations.NullMarked;
