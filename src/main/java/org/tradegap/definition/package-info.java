/**
 * What users write to tell the program what to do: YAML files read with the line of every entry. Every mistake is
 * collected as a {@link org.tradegap.definition.Problem} with file, line, what was expected and what was found, and all
 * of them are thrown at once. The only package that knows a YAML library.
 */
@NullMarked
package org.tradegap.definition;

import org.jspecify.annotations.NullMarked;
