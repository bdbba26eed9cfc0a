package org.aftersales.warranty.coverage;

/** Who tells when something happened to a unit, the most trusted first: where two differ, the first counts. */
public enum EvidenceSource {
    /** The after-sales organisation itself, having looked at the case. */
    STAFF,
    /** A register of somebody else, for example that of an authority for activated devices. */
    EXTERNAL,
    MAKER,
    RETAILER,
    CUSTOMER;

    /** Whether it is trusted at least as much as the other. */
    public boolean isAtLeast(EvidenceSource other) {
        return compareTo(other) <= 0;
    }
}
