package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradegap.trade.Derivation;

/** Gathers the cells of sources that figures were made from. */
final class MadeFrom implements Derivation.Visitor<Boolean> {
    private final Map<String, List<Derivation.Cell>> cells = new HashMap<>();
    private final Set<Derivation> seen = new HashSet<>();

    private MadeFrom() {}

    /** The cells that any figure of some sheets was made from, by the names of their cubes. */
    static Map<String, List<Derivation.Cell>> cells(List<Sheet> sheets) {
        MadeFrom made = new MadeFrom();
        for (Sheet sheet : sheets) {
            for (Block block : sheet.blocks()) {
                if (block instanceof Table table) {
                    table.rows().forEach(row -> row.cells().forEach(made::take));
                }
            }
        }
        return made.cells;
    }

    private void take(Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            figure.made().ifPresent(each -> each.accept(this));
        }
    }

    @Override
    public Boolean cell(Derivation.Cell cell) {
        return seen.add(cell)
                && cells.computeIfAbsent(cell.source(), source -> new ArrayList<>())
                        .add(cell);
    }

    @Override
    public Boolean constant(BigDecimal value) {
        return false;
    }

    @Override
    public Boolean operation(Derivation.Operation operation) {
        boolean isNew = seen.add(operation);
        if (isNew) {
            operation.operands().forEach(each -> each.accept(this));
        }
        return isNew;
    }
}
