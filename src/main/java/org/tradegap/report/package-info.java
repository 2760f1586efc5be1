/**
 * What the reader of a report sees, in no library's terms: a report is made of sheets and charts, a sheet of tables,
 * paragraphs and pictures, a table of columns, rows and cells. The definition of a report ({@code report.yml}) is read
 * here too, and there is one class for each sheet and each chart.
 * Figures arrive exact and in the unit shown; rounding is left to the number format of the house style.
 */
@NullMarked
package org.tradegap.report;

import org.jspecify.annotations.NullMarked;
