/**
 * Draws a chart of the report as a picture: PNG for workbooks and mail, SVG for pages. A page is a title, a subtitle, a
 * plot and a source note; there is one class for each kind of plot, all in the house style of {@code Theme}, which is data.
 * JFreeChart draws what runs over periods (bars, lines, grid), rows and slopes are drawn here; every text is placed here,
 * measured in a bundled font, so that no label leaves the page or covers another one, and a picture has the same bytes on
 * every machine.
 */
@NullMarked
package org.tradegap.chart;

import org.jspecify.annotations.NullMarked;
