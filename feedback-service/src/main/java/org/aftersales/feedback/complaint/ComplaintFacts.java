package org.aftersales.feedback.complaint;

import java.time.Instant;
import java.util.List;

/** What is told of a complaint: ids, codes and times, never who it is or what they said. */
final class ComplaintFacts {
    private ComplaintFacts() {}

    static ComplaintEvent.Opened opened(ComplaintView of) {
        return new ComplaintEvent.Opened(
                of.id(),
                of.number(),
                of.customerId(),
                of.retailerId(),
                of.ticketId(),
                of.invitationId(),
                of.unitId(),
                of.source().name(),
                of.severity().name(),
                of.firstContact().dueAt(),
                of.proposal().dueAt(),
                of.resolution().dueAt(),
                of.openedAt());
    }

    static ComplaintEvent.Worsened worsened(ComplaintView of, Severity before, List<String> bad, Instant now) {
        return new ComplaintEvent.Worsened(
                of.id(),
                of.number(),
                of.customerId(),
                of.retailerId(),
                of.ticketId(),
                of.invitationId(),
                of.unitId(),
                before.name(),
                of.severity().name(),
                List.copyOf(bad),
                of.firstContact().dueAt(),
                of.proposal().dueAt(),
                of.resolution().dueAt(),
                now);
    }

    static ComplaintEvent.Contacted contacted(ComplaintView of, Instant now) {
        var contact = of.firstContact();
        var channel = contact.channel() == null ? null : contact.channel().name();
        return new ComplaintEvent.Contacted(
                of.id(), of.customerId(), of.retailerId(), channel, contact.attempts(), !contact.breached(), now);
    }

    static ComplaintEvent.Breached breached(ComplaintView of, PromiseKind kind) {
        var dueAt =
                switch (kind) {
                    case FIRST_CONTACT -> of.firstContact().dueAt();
                    case PROPOSAL -> of.proposal().dueAt();
                    case RESOLUTION -> of.resolution().dueAt();
                };
        return new ComplaintEvent.Breached(
                of.id(), of.customerId(), of.retailerId(), of.severity().name(), kind, dueAt);
    }

    static ComplaintEvent.Escalated escalated(ComplaintView of, PromiseKind kind, String level, Instant now) {
        return new ComplaintEvent.Escalated(
                of.id(), of.number(), of.retailerId(), of.severity().name(), kind, level, now);
    }

    static ComplaintEvent.Resolved resolved(ComplaintView of) {
        return new ComplaintEvent.Resolved(
                of.id(),
                of.customerId(),
                of.retailerId(),
                of.ticketId(),
                of.unitId(),
                of.outcome(),
                !of.resolution().breached(),
                of.resolvedAt());
    }

    static ComplaintEvent.Closed closed(ComplaintView of, Ending how) {
        return new ComplaintEvent.Closed(of.id(), of.customerId(), of.retailerId(), how.why(), how.at());
    }

    static ComplaintEvent.Recovered recovered(ComplaintView of, boolean recovered, Instant now) {
        var contacted = of.firstContact().contactedAt() != null;
        return new ComplaintEvent.Recovered(
                of.id(), of.customerId(), of.retailerId(), of.severity().name(), recovered, contacted, now);
    }
}
