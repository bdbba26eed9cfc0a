package org.aftersales.warranty.check;

import org.aftersales.warranty.coverage.CoverageKind;

/** What putting a fault right costs money for. A warranty answers for each of them by itself. */
enum CostClass {
    PARTS,
    LABOUR,
    TRANSPORT,
    SOFTWARE;

    /** A component's own promise pays for that part. */
    static CostClass of(CoverageKind kind) {
        return switch (kind) {
            case PARTS, COMPONENT -> PARTS;
            case LABOUR -> LABOUR;
            case TRANSPORT -> TRANSPORT;
            case SOFTWARE -> SOFTWARE;
        };
    }
}
