package org.aftersales.feedback.survey;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What was answered. Never changed; the customer's own words are kept apart. */
@Entity
@Immutable
@Table(name = "response")
class Response {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "invitation_id"))
    private InvitationId invitationId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "submission_id")
    private UUID submissionId;

    @Embedded
    private FinishedTicket ticket;

    @Column(name = "quality_score")
    private short qualityScore;

    @Column(name = "emotional_score")
    private short emotionalScore;

    private String language;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static Response to(InvitationId invitationId, FinishedTicket ticket, Submission submission, Instant now) {
        var response = new Response();
        response.invitationId = invitationId;
        response.submissionId = submission.id();
        response.ticket = ticket;
        response.qualityScore = (short) submission.scores().quality().value();
        response.emotionalScore = (short) submission.scores().emotional().value();
        response.language = submission.language();
        response.recordedAt = now;
        return response;
    }

    boolean isOf(Submission submission) {
        return submissionId.equals(submission.id());
    }

    InvitationId invitationId() {
        return invitationId;
    }

    ResponseView view(@Nullable String comment) {
        return new ResponseView(
                invitationId.value(),
                ticket.ticketId(),
                ticket.occasion(),
                ticket.customerId(),
                ticket.retailerId(),
                ticket.gtin(),
                qualityScore,
                emotionalScore,
                comment,
                language,
                recordedAt);
    }

    @SuppressWarnings("NullAway.Init")
    protected Response() {}
}
