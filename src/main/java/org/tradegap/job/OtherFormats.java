package org.tradegap.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.JobInterruptedException;
import org.tradegap.publish.LibreOffice;
import org.tradegap.quality.Finding;
import org.tradegap.report.OfficeFormat;

/** Makes a finished workbook in further formats; what cannot be made is told and keeps nothing from being published. */
final class OtherFormats {
    /** What its findings are called. */
    static final String CHECK = "Further formats";

    private final Optional<LibreOffice> office;
    private final String missing;
    private final Stop stop;

    OtherFormats(Map<String, String> environment, Stop stop) {
        this.office = LibreOffice.find(environment);
        String named = environment.getOrDefault(LibreOffice.VARIABLE, "");
        this.missing = named.isBlank()
                ? "LibreOffice was not found, neither on the PATH nor where it usually is; install it (Debian:"
                        + " libreoffice-calc) or name its program soffice in " + LibreOffice.VARIABLE
                : LibreOffice.VARIABLE + " names no program that can be run; put that right";
        this.stop = stop;
    }

    /**
     * Makes the files beside the workbook.
     *
     * @return a warning for what was not made
     */
    List<Finding> make(List<OfficeFormat> wanted, Path workbook) throws JobInterruptedException {
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (office.isEmpty()) {
            String all = wanted.stream().map(OfficeFormat::code).collect(Collectors.joining(" and "));
            return List.of(warning(all + " not made: " + missing + ", then run with --force"));
        }
        List<Finding> findings = new ArrayList<>();
        for (OfficeFormat format : wanted) {
            Optional<String> wrong = convert(office.get(), format, workbook);
            stop.check();
            wrong.ifPresent(words -> findings.add(warning(format.code() + " not made: LibreOffice " + words)));
        }
        return findings;
    }

    private Optional<String> convert(LibreOffice libreOffice, OfficeFormat format, Path workbook)
            throws JobInterruptedException {
        try {
            return libreOffice.convert(workbook, format, stop::isWanted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobInterruptedException(Stop.WORDS);
        }
    }

    private static Finding warning(String text) {
        return new Finding(Finding.Severity.WARNING, CHECK, text);
    }
}
