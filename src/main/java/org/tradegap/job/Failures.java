package org.tradegap.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Failures of disks, told with the place where they happened. */
final class Failures {
    private Failures() {}

    /** The failure with the place named, unless it names one itself, as a full disk does not. */
    static IOException at(Path place, IOException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean named = failure instanceof FileSystemException || message.contains(place.toString());
        return named ? failure : new IOException(place + ": " + message, failure);
    }
}
