/**
 * A report as an Excel workbook. What stands in it comes from the report, how it looks from the named cell styles, page
 * set-up and logo of a template ({@code templates/<report>/workbook.xlsx}); no font, colour or number format is named
 * here but in {@link org.tradegap.workbook.HouseTemplate}, which makes a template to start from, and the colours of
 * what the spreadsheet itself draws in {@code ToolColours}. The same report, pictures and template give the same bytes:
 * no clock, locale, installed font or random id takes part.
 */
@NullMarked
package org.tradegap.workbook;

import org.jspecify.annotations.NullMarked;
