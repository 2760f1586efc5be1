package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import org.tradegap.sector.SectorScheme;

/**
 * Names that a report's workbook needs for itself, so that nobody else's sheet, table or name may have them.
 *
 * @param tables of the spreadsheet's tables
 * @param tabs of the sheets of long tables, which go on as {@code <tab> 2}, {@code <tab> 3}
 */
public record OwnNames(List<String> tables, List<String> tabs) {
    public static final OwnNames NONE = new OwnNames(List.of(), List.of());

    public OwnNames {
        tables = List.copyOf(tables);
        tabs = List.copyOf(tabs);
    }

    /** Those that are known before there are any figures: of the cells of each source and of their lineage. */
    public static OwnNames of(ReportDefinition definition) {
        List<String> tables = new ArrayList<>();
        for (String role : definition.sources().all().keySet()) {
            for (SectorScheme scheme : definition.schemes(role)) {
                tables.add(definition.cube(role, scheme));
            }
        }
        if (definition.contents().lineage() > 0) {
            tables.add(LineageTable.NAME);
        }
        return new OwnNames(tables, tables.stream().map(SourceCells::tab).toList());
    }

    /** All of a finished report. */
    public static OwnNames of(Report report) {
        List<String> tables = new ArrayList<>();
        report.sheets().stream()
                .flatMap(sheet -> sheet.blocks().stream())
                .filter(Table.class::isInstance)
                .forEach(block -> tables.add(((Table) block).name()));
        for (DataTable table : report.data()) {
            for (int i = 0; i < table.sheets(); i++) {
                tables.add(table.name(i));
            }
        }
        return new OwnNames(
                tables,
                report.data().stream().map(table -> table.places().sheet()).toList());
    }
}
