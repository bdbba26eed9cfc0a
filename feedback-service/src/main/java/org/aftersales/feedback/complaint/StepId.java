package org.aftersales.feedback.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A level of the escalation of one promise of one complaint: there is one step to it. */
@Embeddable
record StepId(
        @Column(name = "complaint_id") UUID complaintId,
        @Enumerated(EnumType.STRING) PromiseKind promise,
        String level) {}
