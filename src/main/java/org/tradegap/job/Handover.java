package org.tradegap.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.tradegap.publish.Manifest;
import org.tradegap.quality.Finding;

/**
 * What the steps of one run hand over to each other, beside the drafts on disk. Every run is an execution of its own, so nothing of it
 * outlives the run.
 */
final class Handover {
    private volatile @Nullable Plan plan;
    private volatile @Nullable Memory memory;
    private volatile Set<String> cubes = Set.of();
    private volatile List<Outcome> outcomes = List.of();
    private final Queue<String> lies = new ConcurrentLinkedQueue<>();
    private final Map<String, String> inputs = new ConcurrentHashMap<>();
    private final Map<String, Facts> facts = new ConcurrentHashMap<>();
    private final Map<String, List<Manifest.Chart>> charts = new ConcurrentHashMap<>();
    private final Map<String, List<Finding>> remarks = new ConcurrentHashMap<>();

    void plan(Plan surveyed) {
        plan = surveyed;
    }

    Plan plan() {
        return there(Optional.ofNullable(plan), "plan");
    }

    void memory(Memory read) {
        memory = read;
    }

    /** What was remembered before, and what the survey found. */
    Memory memory() {
        return there(Optional.ofNullable(memory), "memory");
    }

    void cubes(Set<String> keys) {
        cubes = Set.copyOf(keys);
    }

    /** The keys of the partial cubes of all reports, be there anything to do for them or not; none where there is nothing to do at all. */
    Set<String> cubes() {
        return cubes;
    }

    void inputs(String report, String content) {
        inputs.put(report, content);
    }

    /** What the files of a report came to, in one digest. */
    String inputs(String report) {
        return there(Optional.ofNullable(inputs.get(report)), report);
    }

    void facts(String report, Facts found) {
        facts.put(report, found);
    }

    Facts facts(String report) {
        return there(Optional.ofNullable(facts.get(report)), report);
    }

    void charts(String report, List<Manifest.Chart> drawn) {
        charts.put(report, List.copyOf(drawn));
    }

    List<Manifest.Chart> charts(String report) {
        return there(Optional.ofNullable(charts.get(report)), report);
    }

    void remarks(String report, List<Finding> made) {
        remarks.put(report, List.copyOf(made));
    }

    /** What is to be said of the making of a report's files. */
    List<Finding> remarks(String report) {
        return remarks.getOrDefault(report, List.of());
    }

    void outcomes(List<Outcome> made) {
        outcomes = List.copyOf(made);
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /** Notes that something remembered is wrong. */
    void lie(String words) {
        lies.add(words);
    }

    /** What was remembered wrong, in words. */
    List<String> lies() {
        return lies.stream().sorted().toList();
    }

    private static <T> T there(Optional<T> handed, String what) {
        return handed.orElseThrow(() -> new IllegalStateException("no step has handed over: " + what));
    }
}
