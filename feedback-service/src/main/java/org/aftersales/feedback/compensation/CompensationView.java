package org.aftersales.feedback.compensation;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.complaint.Severity;
import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record CompensationView(
        UUID id,
        UUID complaintId,
        UUID customerId,
        String retailerId,

        @Schema(description = "Counts the offers of the complaint from 1")
        int offer,

        CompensationStatus status,
        long points,
        Money worth,
        Severity severity,
        String band,
        int authorityVersion,
        Ground ground,
        String proposedBy,
        Instant proposedAt,

        @Schema(description = "Absent until it is approved") @Nullable
        Approval approval,

        @Nullable String rejectedBy,
        Answer answer) {

    /** What whoever credits it has said. */
    @Schema(name = "CompensationAnswer")
    record Answer(
            @Schema(description = "How often it was asked for")
            int requests,

            @Nullable Instant dueAt,

            @Schema(description = "Whether an answer is overdue; it can be asked for again at any time")
            boolean stuck,

            @Schema(description = "When it was credited or refused") @Nullable
            Instant answeredAt,

            @Schema(description = "Why it was refused: NOT_A_MEMBER, CUSTOMER_ERASED, …") @Nullable
            String refusal) {}
}
