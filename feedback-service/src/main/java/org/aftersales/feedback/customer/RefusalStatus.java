package org.aftersales.feedback.customer;

import org.aftersales.kit.domain.Lifecycle;

/** What may become of the wish not to be asked, and in which order. The diagram in docs/lifecycles is drawn from this table. */
enum RefusalStatus {
    SAID,
    /** Whoever keeps what people allow knows of it: an allowance told from now on is a newer word. */
    HEARD,
    TAKEN_BACK;

    private static final Lifecycle<RefusalStatus> LIFECYCLE = Lifecycle.of(RefusalStatus.class)
            .from(SAID, HEARD, TAKEN_BACK)
            .from(HEARD, TAKEN_BACK)
            .from(TAKEN_BACK, SAID)
            .build();

    static Lifecycle<RefusalStatus> lifecycle() {
        return LIFECYCLE;
    }

    boolean isHeard() {
        return this == HEARD;
    }

    RefusalStatus to(RefusalStatus next) {
        return LIFECYCLE.move(this, next);
    }

    boolean permits(RefusalStatus next) {
        return LIFECYCLE.permits(this, next);
    }
}
