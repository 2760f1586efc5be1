package org.tradegap.report;

/** A chart placed on a sheet as a picture with its alternative text. */
public record Picture(Chart chart) implements Block {}
