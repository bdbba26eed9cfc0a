package org.aftersales.feedback.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Why a complaint ended without being resolved, and who said so. */
@Embeddable
record Ending(
        @Enumerated(EnumType.STRING) @Column(name = "closing")
        Closing why,

        @Column(name = "closed_by") String by,
        @Column(name = "closed_at") Instant at) {}
