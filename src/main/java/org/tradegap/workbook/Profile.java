package org.tradegap.workbook;

/** For whom a workbook is made. */
public enum Profile {
    /** For readers: what guidance for published statistics asks, checked on the finished file. */
    PUBLICATION,
    /** For analysts: live formulas and all that helps to work on. */
    ANALYST
}
