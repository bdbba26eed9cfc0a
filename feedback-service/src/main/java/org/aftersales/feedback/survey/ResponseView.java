package org.aftersales.feedback.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.template.TemplateRef;
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
        TemplateRef survey,
        List<AnswerView> answers) {}
