package org.tradegap.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Programs run in turn, each once a round, so that whatever slows the machine slows all of them. */
final class Rounds {
    /** What is put right before a program runs, outside of its time. */
    interface Preparation {
        void run() throws IOException, InterruptedException;
    }

    private record Entry(Program program, Preparation before, List<Run> runs) {}

    private final String work;
    private final List<Entry> entries = new ArrayList<>();

    /** Rounds of one work, as the page calls it. */
    Rounds(String work) {
        this.work = work;
    }

    String work() {
        return work;
    }

    Rounds with(Program program) {
        return with(program, () -> {});
    }

    Rounds with(Program program, Preparation before) {
        entries.add(new Entry(program, before, new ArrayList<>()));
        return this;
    }

    Rounds run(int repetitions) throws IOException, InterruptedException {
        for (int round = 0; round < repetitions; round++) {
            for (Entry each : entries) {
                each.before.run();
                Run run = each.program.run();
                each.runs.add(run);
                Talk.say("%s, %d: %s %.2f s", work, round + 1, each.program.name(), run.seconds());
            }
        }
        return this;
    }

    /** The names of the programs, in the order of their runs. */
    List<String> programs() {
        return entries.stream().map(each -> each.program.name()).toList();
    }

    /** The median of a figure of a program. */
    double median(String program, ToDoubleFunction<Run> figure) {
        return Run.median(figures(program, figure));
    }

    /** The median of the rounds' ratios: the figure of one program over that of another. */
    double ratio(String over, String program, ToDoubleFunction<Run> figure) {
        return ratio(figures(over, figure), figures(program, figure));
    }

    /** A figure of each round. */
    List<Double> figures(String program, ToDoubleFunction<Run> figure) {
        return entries.stream()
                .filter(each -> each.program.name().equals(program))
                .flatMap(each -> each.runs.stream())
                .map(figure::applyAsDouble)
                .toList();
    }

    /** The median of the ratios of what stands at the same place. */
    static double ratio(List<Double> over, List<Double> under) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < over.size(); i++) {
            ratios.add(over.get(i) / under.get(i));
        }
        return Run.median(ratios);
    }
}
