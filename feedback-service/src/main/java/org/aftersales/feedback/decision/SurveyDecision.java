package org.aftersales.feedback.decision;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.survey.Occasion;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was decided about an invitation, by which rule and what facts. Never changed; it names nobody. */
@Entity
@Immutable
@Table(name = "survey_decision")
class SurveyDecision {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    private UUID invitationId;
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Trigger trigger;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Embedded
    private RuleRef rule;

    private String survey;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private @Nullable Gate gate;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private Instant decidedAt;
    private @Nullable Instant deferredUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String facts;

    static SurveyDecision of(UUID id, Ask ask, String survey, Judgement judgement, Instant now) {
        var verdict = judgement.verdict();
        var decided = new SurveyDecision();
        decided.id = id;
        decided.invitationId = ask.invitationId();
        decided.customerId = ask.customerId();
        decided.trigger = ask.trigger();
        decided.occasion = ask.occasion();
        decided.rule = ask.rule();
        decided.survey = survey;
        decided.decision = verdict.decision();
        decided.gate = verdict.gate();
        decided.reason = verdict.reason() == null ? ask.cause() : verdict.reason();
        decided.decidedAt = now;
        decided.deferredUntil = verdict.until();
        decided.facts = judgement.facts();
        return decided;
    }

    /**
     * A verdict and what it looked at.
     *
     * @param facts as JSON
     */
    record Judgement(Verdict verdict, String facts) {}

    /** @param read null of what was decided before facts were kept */
    Explained explained(@Nullable Facts read) {
        var name = gate == null ? null : gate.name();
        return new Explained(decidedAt, decision, name, reason.code(), deferredUntil, rule, survey, read);
    }

    UUID invitationId() {
        return invitationId;
    }

    UUID customerId() {
        return customerId;
    }

    Trigger trigger() {
        return trigger;
    }

    Occasion occasion() {
        return occasion;
    }

    String survey() {
        return survey;
    }

    Decision decision() {
        return decision;
    }

    Reason reason() {
        return reason;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Instant deferredUntil() {
        return deferredUntil;
    }

    @Nullable
    String facts() {
        return facts;
    }

    @SuppressWarnings("NullAway.Init")
    protected SurveyDecision() {}
}
