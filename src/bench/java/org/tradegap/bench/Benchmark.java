package org.tradegap.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures the works that are wanted and writes the page. */
final class Benchmark {
    private Benchmark() {}

    /** Takes nothing; the settings are system properties. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = Settings.read();
        Results results = new Results();
        Bench bench = new Bench(settings, new Data(), new Peers(settings), results);
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("W1", new CubeWork());
        works.put("heap", new HeapWork());
        works.put("W2", new PairWork());
        works.put("night", new NightWork());
        works.put("W5", new WideWork());
        works.put("start", new StartWork());
        works.put("curve", new CurveWork());
        works.put("workbook", new WorkbookWork());
        works.put("kernels", new KernelWork());
        boolean whole = true;
        for (Map.Entry<String, Work> each : works.entrySet()) {
            if (settings.wants(each.getKey())) {
                whole &= measured(each.getKey(), each.getValue(), bench);
            }
        }
        new Page(settings, results).write();
        if (!whole) {
            System.exit(1);
        }
    }

    /** Measures a work; one that fails or has a wrong result is told on the page and does not keep others back. */
    private static boolean measured(String name, Work work, Bench bench) throws InterruptedException {
        try {
            work.measure(bench);
            return true;
        } catch (IOException e) {
            Talk.say("%s: %s", name, e);
            bench.results().bar(name, "the program and its peer end well with equal results", "they do not", false);
            return false;
        }
    }
}
