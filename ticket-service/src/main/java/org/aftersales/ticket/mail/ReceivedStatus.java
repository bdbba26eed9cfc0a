package org.aftersales.ticket.mail;

import org.aftersales.kit.domain.Lifecycle;

/**
 * What became of a mail that reached us. What a person wrote who is party to a ticket is an answer to it, or opens one; what
 * somebody else wrote about one is noted for staff; what belongs to nothing waits for staff to say where. The diagram in
 * docs/lifecycles is drawn from this table.
 */
enum ReceivedStatus {
    ANSWER,
    OPENED,
    NOTED,
    UNASSIGNED,
    ASSIGNED,
    DISMISSED,
    BOUNCE,
    IGNORED;

    private static final Lifecycle<ReceivedStatus> LIFECYCLE = Lifecycle.of(ReceivedStatus.class)
            .from(UNASSIGNED, ASSIGNED, DISMISSED)
            .build();

    static Lifecycle<ReceivedStatus> lifecycle() {
        return LIFECYCLE;
    }

    ReceivedStatus to(ReceivedStatus next) {
        return LIFECYCLE.move(this, next);
    }
}
