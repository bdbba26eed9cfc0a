package org.aftersales.feedback.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ResponseView(
        UUID invitationId,
        UUID ticketId,
        Occasion occasion,
        UUID customerId,
        String retailerId,
        @Nullable String gtin,
        int qualityScore,
        int emotionalScore,
        @Nullable String comment,
        String language,
        Instant recordedAt) {}
