/**
 * The command line and the job: what runs, in which order, with which settings.
 *
 * <p>The only package that knows Spring and picocli. Nothing imports it.
 */
@NullMarked
package org.tradegap.job;

import org.jspecify.annotations.NullMarked;
