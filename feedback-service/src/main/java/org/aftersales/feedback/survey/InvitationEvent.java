package org.aftersales.feedback.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.jspecify.annotations.Nullable;

/** The first versions tell of tickets, and of answers with both levels; the second ones of everything else. */
sealed interface InvitationEvent extends DomainEvent {

    @EventType("feedback.invitation.decided.v1")
    record Decided(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            UUID ticketId,
            String decision,
            String reasonCode,
            Instant decidedAt)
            implements InvitationEvent {}

    @EventType("feedback.invitation.sent.v1")
    record Sent(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            UUID ticketId,
            Instant sentAt,
            Instant expiresAt,
            TemplateRef survey,
            Way channel,
            @Nullable Short samplingPercent)
            implements InvitationEvent {}

    /** A decision about something else than a ticket. */
    @EventType("feedback.invitation.decided.v2")
    record DecidedOtherwise(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            Occasion occasion,
            Subject subject,
            String decision,
            String reasonCode,
            Instant decidedAt)
            implements InvitationEvent {}

    /** An invitation about something else than a ticket. */
    @EventType("feedback.invitation.sent.v2")
    record SentOtherwise(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            Occasion occasion,
            Subject subject,
            Instant sentAt,
            Instant expiresAt,
            TemplateRef survey,
            Way channel,
            @Nullable Short samplingPercent)
            implements InvitationEvent {}

    @EventType("feedback.invitation.reminded.v1")
    record Reminded(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            Occasion occasion,
            Subject subject,
            int reminder,
            Instant remindedAt,
            Instant expiresAt)
            implements InvitationEvent {}

    /** It is known to have reached its customer, or not any more, or on another way: the latest word counts. */
    @EventType("feedback.invitation.reached.v1")
    record Reached(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            Occasion occasion,
            Subject subject,
            TemplateRef survey,
            Way channel,
            boolean delivered,
            Instant changedAt)
            implements InvitationEvent {}

    /** Somebody has the answer page before them, as far as it could tell. */
    @EventType("feedback.invitation.opened.v1")
    record Opened(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            Occasion occasion,
            Subject subject,
            TemplateRef survey,
            Way channel,
            Instant openedAt)
            implements InvitationEvent {}

    /** Somebody has begun to answer. */
    @EventType("feedback.invitation.started.v1")
    record Started(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            Occasion occasion,
            Subject subject,
            TemplateRef survey,
            Way channel,
            Instant startedAt)
            implements InvitationEvent {}

    /** The customer has said, by the link under a message, that they do not want to be asked. */
    @EventType("feedback.invitation.opted-out.v1")
    record OptedOut(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            Occasion occasion,
            Subject subject,
            Instant optedOutAt)
            implements InvitationEvent {}

    /** Recorded answer; what the customer wrote is no part of it. */
    @EventType("feedback.response.recorded.v1")
    record Answered(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            UUID ticketId,
            @Nullable String gtin,
            int qualityScore,
            int emotionalScore,
            TemplateRef survey,
            List<Told> answers,
            Instant recordedAt,
            boolean late,
            boolean partial,
            Instant sentAt,
            Way channel,
            @Nullable Short samplingPercent)
            implements InvitationEvent {}

    /** Recorded answer about something else than a ticket, or without one of the levels. */
    @EventType("feedback.response.recorded.v2")
    record AnsweredOtherwise(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            Occasion occasion,
            Subject subject,
            @Nullable String gtin,
            @Nullable Integer qualityScore,
            @Nullable Integer emotionalScore,
            TemplateRef survey,
            List<Told> answers,
            Instant recordedAt,
            boolean late,
            boolean partial,
            Instant sentAt,
            Way channel,
            @Nullable Short samplingPercent)
            implements InvitationEvent {}

    /** The customer has answered otherwise, in place of what was recorded; about a ticket or anything else. */
    @EventType("feedback.response.changed.v1")
    record Changed(
            UUID invitationId,
            UUID customerId,
            String retailerId,
            Occasion occasion,
            Subject subject,
            @Nullable String gtin,
            @Nullable Integer qualityScore,
            @Nullable Integer emotionalScore,
            TemplateRef survey,
            List<Told> answers,
            Instant recordedAt,
            Instant changedAt,
            Instant sentAt,
            Way channel,
            @Nullable Short samplingPercent)
            implements InvitationEvent {}
}
