package org.aftersales.ticket.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.ticket.Priority;

/** What we read of a complaint that is worse than it was. */
record ComplaintWorsened(UUID complaintId, String severityBefore, String severity, Instant dueAt) {

    /** How urgent its ticket is at least; as staff has left it where the complaint is no more severe than before. */
    Priority least() {
        return severity.equals(severityBefore) ? Priority.LOW : new Severity(severity).priority();
    }
}
