package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Enters the appointments from before their steps were kept into the chain of their ticket. */
@ApplicationScoped
class CatchUpTimer implements TimerHandler {

    private final TicketChainUseCases chain;

    CatchUpTimer(TicketChainUseCases chain) {
        this.chain = chain;
    }

    @Override
    public String kind() {
        return "ticket-chain";
    }

    @Override
    public void due(UUID ticket, Instant dueAt) {
        chain.holdIfFree(ticket);
        chain.catchUp(ticket);
    }
}
