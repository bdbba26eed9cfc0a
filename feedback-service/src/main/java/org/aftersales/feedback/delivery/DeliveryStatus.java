package org.aftersales.feedback.delivery;

import org.aftersales.kit.domain.Lifecycle;

/**
 * What may happen to a message, and in which order. The diagram in docs/lifecycles is drawn from this table. What became of
 * it may be told before we have noted that it went out, and also when its last attempt seemed to fail.
 */
enum DeliveryStatus {
    WAITING,
    SENT,
    DELIVERED,
    BOUNCED,
    FAILED,
    /** There was nothing to tell any more: answered, too late, or not wanted. */
    DROPPED;

    private static final Lifecycle<DeliveryStatus> LIFECYCLE = Lifecycle.of(DeliveryStatus.class)
            .from(WAITING, SENT, DELIVERED, BOUNCED, FAILED, DROPPED)
            .from(SENT, DELIVERED, BOUNCED)
            .from(FAILED, DELIVERED, BOUNCED)
            .from(DELIVERED, BOUNCED) // mailboxes also take what they send back later
            .build();

    static Lifecycle<DeliveryStatus> lifecycle() {
        return LIFECYCLE;
    }

    DeliveryStatus to(DeliveryStatus next) {
        return LIFECYCLE.move(this, next);
    }

    boolean permits(DeliveryStatus next) {
        return LIFECYCLE.permits(this, next);
    }
}
