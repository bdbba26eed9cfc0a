package org.aftersales.ticket.intake;

import java.util.UUID;
import org.aftersales.ticket.ticket.Priority;

/** What we read of a complaint that is worse than it was. */
record ComplaintWorsened(UUID complaintId, String severityBefore, String severity) {

    /** Whether it is more severe, and not only more of it bad or due sooner. */
    boolean isMoreSevere() {
        return !severity.equals(severityBefore);
    }

    Priority priority() {
        return new Severity(severity).priority();
    }
}
