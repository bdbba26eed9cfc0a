package org.aftersales.feedback.survey;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.decision.Decision;
import org.aftersales.feedback.decision.Reason;
import org.aftersales.feedback.template.TemplateRef;

/** What befell an invitation, as it is told to others: of tickets by the first version of the event. */
record InvitationFact(UUID invitationId, Experience about, Instant now) {

    InvitationEvent decided(Decision decision, Reason reason) {
        var customer = about.customerId();
        var retailer = about.retailerId();
        var ticket = about.ticketId();
        var code = reason.code();
        if (ticket != null) {
            return new InvitationEvent.Decided(invitationId, customer, retailer, ticket, decision.name(), code, now);
        }
        return new InvitationEvent.DecidedOtherwise(
                invitationId, customer, retailer, about.occasion(), about.subject(), decision.name(), code, now);
    }

    InvitationEvent sent(Sending asking, Way way) {
        var customer = about.customerId();
        var retailer = about.retailerId();
        var ticket = about.ticketId();
        var until = asking.expiresAt();
        var survey = asking.template();
        var percent = asking.samplingPercent();
        if (ticket != null) {
            return new InvitationEvent.Sent(invitationId, customer, retailer, ticket, now, until, survey, way, percent);
        }
        return new InvitationEvent.SentOtherwise(
                invitationId, customer, retailer, about.occasion(), about.subject(), now, until, survey, way, percent);
    }

    InvitationEvent reached(TemplateRef survey, Arrived arrived) {
        return new InvitationEvent.Reached(
                invitationId,
                about.customerId(),
                about.retailerId(),
                about.occasion(),
                about.subject(),
                survey,
                arrived.way(),
                arrived.delivered(),
                now);
    }

    InvitationEvent shown(Sign sign, TemplateRef survey, Way way) {
        var customer = about.customerId();
        var retailer = about.retailerId();
        var occasion = about.occasion();
        var subject = about.subject();
        return switch (sign) {
            case OPENED ->
                new InvitationEvent.Opened(invitationId, customer, retailer, occasion, subject, survey, way, now);
            case STARTED ->
                new InvitationEvent.Started(invitationId, customer, retailer, occasion, subject, survey, way, now);
        };
    }

    InvitationEvent optedOut() {
        return new InvitationEvent.OptedOut(
                invitationId, about.customerId(), about.retailerId(), about.occasion(), about.subject(), now);
    }

    InvitationEvent reminded(int reminder, Instant until) {
        return new InvitationEvent.Reminded(
                invitationId,
                about.customerId(),
                about.retailerId(),
                about.occasion(),
                about.subject(),
                reminder,
                now,
                until);
    }
}
