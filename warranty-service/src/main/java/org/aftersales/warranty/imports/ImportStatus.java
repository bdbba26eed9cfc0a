package org.aftersales.warranty.imports;

import org.aftersales.kit.domain.Lifecycle;

/** How far an import is. A job that was interrupted stays RUNNING and is taken up again. */
enum ImportStatus {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    private static final Lifecycle<ImportStatus> LIFECYCLE = Lifecycle.of(ImportStatus.class)
            .from(QUEUED, RUNNING, FAILED, CANCELLED)
            .from(RUNNING, COMPLETED, FAILED, CANCELLED)
            .build();

    static Lifecycle<ImportStatus> lifecycle() {
        return LIFECYCLE;
    }

    ImportStatus to(ImportStatus next) {
        return LIFECYCLE.move(this, next);
    }

    boolean isOver() {
        return LIFECYCLE.from(this).isEmpty();
    }
}
