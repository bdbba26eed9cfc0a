package org.aftersales.ticket.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.aftersales.ticket.conversation.CopyUseCases;
import org.aftersales.ticket.relation.TicketLink.Ends;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketRelationUseCases;

/** Tickets that become two. */
@ApplicationScoped
@Transactional
class SplitUseCases {
    private final TicketRelationUseCases relations;
    private final CopyUseCases copies;
    private final LinkUseCases links;

    SplitUseCases(TicketRelationUseCases relations, CopyUseCases copies, LinkUseCases links) {
        this.relations = relations;
        this.copies = copies;
        this.links = links;
    }

    /** The part as a ticket of its own, linked to the whole. */
    TicketBrief split(UUID whole, SplitOff told) {
        var part = relations.split(told.of(whole));
        copies.copy(whole, part.id(), told.words());
        links.make(new Ends(part.id(), Relation.SPLIT_FROM, whole));
        return part;
    }
}
