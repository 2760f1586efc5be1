package org.tradegap.job;

import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whether a command's result is printed as JSON. */
final class AsJson {
    static final String OPTION = "--json";

    @Option(names = OPTION, description = "Print the result as JSON on standard output.")
    private boolean json;

    boolean wanted() {
        return json;
    }

    /** A value on one line. */
    static String line(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    /** A value on as many lines as make it readable. */
    static String lines(Object value) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value);
    }
}
