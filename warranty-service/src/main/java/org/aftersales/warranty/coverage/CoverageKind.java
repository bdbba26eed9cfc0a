package org.aftersales.warranty.coverage;

/** What a coverage pays for. {@code COMPONENT} names one part of the product that has a promise of its own. */
public enum CoverageKind {
    PARTS,
    LABOUR,
    TRANSPORT,
    SOFTWARE,
    COMPONENT
}
