package org.aftersales.feedback.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    TicketsConsumer(Inbox inbox, SurveyUseCases surveys) {
        this.inbox = inbox;
        this.surveys = surveys;
    }

    @Override
    public String topic() {
        return "ticket.tickets";
    }

    @Override
    @Incoming("ticket-tickets")
    @Blocking // ordered: a ticket is resolved before it is closed
    @Transactional
    public void receive(IncomingEvent event) {
        inbox.once(event, () -> {
            switch (event.type()) {
                case "ticket.ticket.resolved.v1" -> resolved(event);
                case "ticket.ticket.closed.v1" -> closed(event);
                case "ticket.ticket.reopened.v1", "ticket.ticket.cancelled.v1" ->
                    surveys.doNotAsk(event.as(TicketUnfinished.class).ticketId());
                default -> event.skip(); // work in progress is nobody's experience yet
            }
        });
    }

    private void resolved(IncomingEvent event) {
        var resolvedAt = event.as(TicketResolved.class).resolvedAt();
        event.as(TicketFinished.class)
                .toAskAbout()
                .ifPresentOrElse(ticket -> surveys.askLater(ticket, resolvedAt), event::skip);
    }

    private void closed(IncomingEvent event) {
        event.as(TicketFinished.class).toAskAbout().ifPresentOrElse(surveys::askNow, event::skip);
    }
}
