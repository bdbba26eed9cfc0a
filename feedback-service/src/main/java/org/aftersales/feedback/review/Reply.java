package org.aftersales.feedback.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What the merchant says to it. */
@Embeddable
record Reply(
        @Column(name = "reply") String text,
        @Column(name = "replied_by") String by,
        @Column(name = "replied_at") Instant at) {}
