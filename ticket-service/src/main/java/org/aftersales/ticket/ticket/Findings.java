package org.aftersales.ticket.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What the technician found and how the work ended.
 *
 * @param code from the tenant's catalogue of findings
 * @param note the technician's words, sealed; staff read them here, they never leave in an event
 */
@Embeddable
record Findings(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Column(name = "finding_code") String code,
        @Column(name = "findings_note") byte @Nullable [] note) {}
