package org.aftersales.ticket.sla;

import org.aftersales.kit.domain.Lifecycle;

/** What may happen to holidays that were read from a file: nothing counts before somebody has approved it. */
enum ImportStatus {
    PROPOSED,
    APPROVED,
    REJECTED;

    private static final Lifecycle<ImportStatus> LIFECYCLE =
            Lifecycle.of(ImportStatus.class).from(PROPOSED, APPROVED, REJECTED).build();

    static Lifecycle<ImportStatus> lifecycle() {
        return LIFECYCLE;
    }

    ImportStatus to(ImportStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
