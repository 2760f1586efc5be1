/**
 * The benchmark: makes its own data, runs the program and its peers in turn as processes of their own, holds their
 * results against each other cell by cell, and writes {@code src/docs/benchmark.md}. Compiled in the profile
 * {@code bench} only.
 */
@NullMarked
package org.tradegap.bench;

import org.jspecify.annotations.NullMarked;
