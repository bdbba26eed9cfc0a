package org.aftersales.feedback.compensation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.aftersales.feedback.complaint.Aggrieved;
import org.aftersales.feedback.complaint.Severity;

/** Whom something is given to, and for which complaint; what happened is compensated once. */
@Embeddable
record Recipient(
        UUID complaintId,
        UUID incidentId,
        UUID customerId,
        String retailerId,
        @Enumerated(EnumType.STRING) Severity severity) {

    static Recipient of(Aggrieved aggrieved) {
        return new Recipient(
                aggrieved.complaintId(),
                aggrieved.incident(),
                aggrieved.customerId(),
                aggrieved.retailerId(),
                aggrieved.severity());
    }
}
