package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftersales.kit.outbox.Outbox;
import org.aftersales.kit.problem.Problem;
import org.aftersales.kit.rest.AnsweredTogether;
import org.aftersales.kit.tenant.Caller;

/** Tickets that are asked for at the same time, opened in one transaction. */
@ApplicationScoped
class OpeningsTogether implements AnsweredTogether<OpenTicket, Opening> {
    private final OpeningUseCases openings;
    private final Sights sights;
    private final Caller caller;
    private final Outbox outbox;

    OpeningsTogether(OpeningUseCases openings, Sights sights, Caller caller, Outbox outbox) {
        this.openings = openings;
        this.sights = sights;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Override
    public Class<OpenTicket> body() {
        return OpenTicket.class;
    }

    @Override
    public Optional<Opening> read(OpenTicket told) {
        try {
            return Optional.of(told.askedBy(caller, sights.of(Set.of()), outbox.correlation()));
        } catch (Problem refused) {
            return Optional.empty(); // and is refused by itself
        }
    }

    @Override
    public List<Optional<Response>> answer(List<Opening> asked) {
        return openings.open(asked).stream()
                .map(opened -> opened.map(TicketResource::created))
                .toList();
    }
}
