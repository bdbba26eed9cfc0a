package org.aftersales.ticket.attachment;

import org.aftersales.kit.domain.Lifecycle;

/** What may happen to a file, and in which order. The diagram in docs/lifecycles is drawn from this table. */
enum AttachmentStatus {
    DECLARED,
    QUARANTINED,
    AVAILABLE,
    REJECTED;

    private static final Lifecycle<AttachmentStatus> LIFECYCLE = Lifecycle.of(AttachmentStatus.class)
            .from(DECLARED, QUARANTINED)
            .from(QUARANTINED, AVAILABLE, REJECTED)
            .from(AVAILABLE, REJECTED) // what scanners knew yesterday is not what they know today
            .build();

    static Lifecycle<AttachmentStatus> lifecycle() {
        return LIFECYCLE;
    }

    AttachmentStatus to(AttachmentStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
