package org.aftersales.ticket.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a file has it alone, until an instant at most.
 *
 * @param number counts the leases of the file; only the latest has a say
 * @param until none where nobody looks at it
 */
@Embeddable
record ScanLease(
        @Column(name = "lease") int number,
        @Column(name = "leased_until") @Nullable Instant until) {

    static final ScanLease NONE = new ScanLease(0, null);

    ScanLease next(Instant end) {
        return new ScanLease(number + 1, end);
    }

    ScanLease over() {
        return new ScanLease(number, null);
    }

    boolean isOver(Instant now) {
        return until == null || !now.isBefore(until);
    }
}
