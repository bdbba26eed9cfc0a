package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.aftersales.feedback.complaint.ComplaintUseCases;
import org.aftersales.feedback.decision.Trigger;
import org.aftersales.feedback.survey.SurveyUseCases;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.Inbox;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.inbox.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
@Intake
class TicketsConsumer implements EventConsumer {

    private final Inbox inbox;
    private final SurveyUseCases surveys;
    private final ComplaintUseCases complaints;

    TicketsConsumer(Inbox inbox, SurveyUseCases surveys, ComplaintUseCases complaints) {
        this.inbox = inbox;
        this.surveys = surveys;
        this.complaints = complaints;
    }

    @Override
    public String topic() {
        return "ticket.tickets";
    }

    @Override
    @Incoming("ticket-tickets")
    @Blocking // ordered: a ticket is resolved before it is closed
    public void receive(IncomingEvent event) {
        inbox.of(event)
                .on("ticket.ticket.opened.v1", ComplaintTicketOpened.class, this::opened)
                .on(
                        "ticket.ticket.resolved.v1",
                        TicketFinished.class,
                        ticket ->
                                resolved(ticket, event.as(TicketResolved.class).resolvedAt()))
                .on("ticket.ticket.closed.v1", TicketFinished.class, this::closed)
                .on("ticket.ticket.reopened.v1", TicketUnfinished.class, this::unfinished)
                .on("ticket.ticket.cancelled.v1", TicketUnfinished.class, this::unfinished);
    }

    private void opened(ComplaintTicketOpened ticket) {
        ticket.complaint().ifPresent(complaints::openOf);
    }

    private void resolved(TicketFinished finished, Instant resolvedAt) {
        finished.toAskAbout().ifPresent(ticket -> surveys.askLater(Trigger.TICKET_FINISHED, ticket, resolvedAt));
    }

    private void closed(TicketFinished finished) {
        finished.toAskAbout().ifPresent(surveys::askNow);
    }

    private void unfinished(TicketUnfinished ticket) {
        surveys.doNotAsk(Trigger.TICKET_FINISHED, ticket.ticketId());
    }
}
