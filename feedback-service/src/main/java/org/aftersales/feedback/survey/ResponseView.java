package org.aftersales.feedback.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.template.TemplateRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record ResponseView(
        UUID invitationId,
        @Nullable UUID ticketId,
        Subject subject,
        Occasion occasion,
        UUID customerId,
        String retailerId,
        @Nullable String gtin,
        @Nullable Integer qualityScore,
        @Nullable Integer emotionalScore,
        @Nullable String comment,
        String language,
        Instant recordedAt,

        @Schema(description = "Whether it came after the invitation had expired")
        boolean late,

        @Schema(description = "Whether it was begun and never sent: it counts as it stood")
        boolean partial,

        TemplateRef survey,
        List<AnswerView> answers) {}
