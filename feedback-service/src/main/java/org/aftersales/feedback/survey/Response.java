package org.aftersales.feedback.survey;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.TemplateRef;
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
    private Experience about;

    @Embedded
    private TemplateRef template;

    @Column(name = "quality_score")
    private @Nullable Short qualityScore;

    @Column(name = "emotional_score")
    private @Nullable Short emotionalScore;

    private String language;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private boolean late;
    private boolean partial;

    static Response to(InvitationId invitationId, Experience about, Sending sent, Submission submission, Instant now) {
        var response = new Response();
        response.invitationId = invitationId;
        response.submissionId = submission.id();
        response.about = about;
        response.template = sent.template();
        response.qualityScore = level(submission, Dimension.QUALITY);
        response.emotionalScore = level(submission, Dimension.EMOTION);
        response.language = submission.language();
        response.recordedAt = now;
        response.late = sent.isLate(now);
        response.partial = submission.partial();
        return response;
    }

    /** What was begun and counted as it stood is not the same as what is sent to the end. */
    boolean isOf(Submission submission) {
        return submissionId.equals(submission.id()) && !partial;
    }

    /** Whether a submission comes in its place, and in time. */
    boolean isChangedBy(Submission submission, Instant until) {
        return submissionId.equals(submission.changes()) && recordedAt.isAfter(until);
    }

    UUID submissionId() {
        return submissionId;
    }

    String language() {
        return language;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    InvitationId invitationId() {
        return invitationId;
    }

    /** @param words to the questions of this response */
    ResponseView view(List<ResponseAnswer> answers, Map<AnswerKey, String> words) {
        return new ResponseView(
                invitationId.value(),
                about.ticketId(),
                about.subject(),
                about.occasion(),
                about.customerId(),
                about.retailerId(),
                about.gtin(),
                number(qualityScore),
                number(emotionalScore),
                words.get(new AnswerKey(invitationId.value(), Comments.FIRST)),
                language,
                recordedAt,
                late,
                partial,
                template,
                answers.stream()
                        .map(answer -> answer.view(words.get(new AnswerKey(invitationId.value(), answer.questionId()))))
                        .toList());
    }

    private static @Nullable Integer number(@Nullable Short score) {
        return score == null ? null : score.intValue();
    }

    private static @Nullable Short level(Submission submission, Dimension dimension) {
        return submission.level(dimension).map(score -> (short) score.value()).orElse(null);
    }

    @SuppressWarnings("NullAway.Init")
    protected Response() {}
}
