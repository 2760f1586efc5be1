package org.tradegap.report;

/** A part of a sheet. */
public sealed interface Block permits Table, Prose, Picture, Pictures {}
