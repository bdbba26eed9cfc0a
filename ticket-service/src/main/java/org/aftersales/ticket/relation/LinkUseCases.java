package org.aftersales.ticket.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.relation.RelationsView.LinkView;
import org.aftersales.ticket.relation.TicketLink.Ends;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.aftersales.ticket.ticket.TicketRelationUseCases;

/** Which tickets belong together. */
@ApplicationScoped
@Transactional
class LinkUseCases {
    /** In the order of the database, which compares ids as sixteen unsigned bytes. */
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final TicketLinks links;
    private final TicketRelationUseCases relations;
    private final TicketLookupUseCases tickets;
    private final Caller caller;
    private final Clock clock;

    LinkUseCases(
            TicketLinks links,
            TicketRelationUseCases relations,
            TicketLookupUseCases tickets,
            Caller caller,
            Clock clock) {
        this.links = links;
        this.relations = relations;
        this.tickets = tickets;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Two tickets belong together from now on. One after another of the tenant, so that two links which would close a
     * circle do not both find it open.
     */
    TicketLink add(Ends told) {
        if (!told.relation().isSaid()) throw new MadeBySplitting();
        return make(told);
    }

    /** As {@link #add}, whoever says so. */
    TicketLink make(Ends told) {
        if (told.from().equals(told.to())) throw new ToItself();
        relations.takeTurn();
        var ends = told.kept();
        if (links.knows(ends)) throw new LinkedAlready();
        if (ends.relation() == Relation.CHILD_OF && links.hasParent(ends.from())) throw new HasParent();
        if (ends.relation().hasDirection() && links.reaches(ends.to(), ends.relation(), ends.from())) {
            throw new Circle(ends.relation());
        }
        relations.linked(link(ends));
        var link = TicketLink.of(Uuids.v7(clock), ends, caller.subject(), clock.instant());
        links.persist(link);
        return link;
    }

    void remove(UUID ticket, UUID id) {
        relations.takeTurn();
        var link = links.findByIdOptional(id)
                .filter(found -> found.ends().from(ticket).from().equals(ticket))
                .orElseThrow(NotFound::new);
        relations.unlinked(link(link.ends()));
        links.delete(link);
    }

    /** With the newest of its links, in the order of their making. */
    RelationsView of(UUID ticket) {
        var newest = newest(ticket, BEHIND_ALL, RelationsView.LINKS);
        return RelationsView.of(relations.mergedAs(ticket), relations.mergedInto(ticket), newest.reversed());
    }

    /** Before an id, with the tickets to which they lead: these may be of other customers. */
    List<LinkView> newest(UUID ticket, UUID before, int most) {
        var seen = tickets.seen(ticket).id();
        var found = links.of(seen, before, most);
        var others = tickets.known(
                found.stream().map(link -> link.ends().from(seen).to()).toList());
        return found.stream()
                .map(link -> LinkView.of(
                        seen, link, others.get(link.ends().from(seen).to())))
                .toList();
    }

    private static TicketRelationUseCases.Link link(Ends ends) {
        return new TicketRelationUseCases.Link(
                ends.from(),
                ends.relation().name(),
                ends.to(),
                ends.inverse().relation().name());
    }

    /** A ticket is linked to another one. */
    static final class ToItself extends RuleViolated {
        ToItself() {
            super(
                    "to-itself",
                    "A ticket is linked to another one.",
                    List.of(new Violation("/ticketId", "to-itself", "is the ticket itself")));
        }
    }

    /** Who splits a ticket has said so by that. */
    static final class MadeBySplitting extends RuleViolated {
        MadeBySplitting() {
            super(
                    "made-by-splitting",
                    "Such a link is made when a ticket is split.",
                    List.of(new Violation("/relation", "made-by-splitting", "not to be told")));
        }
    }

    static final class LinkedAlready extends Conflict {
        LinkedAlready() {
            super("linked-already", "These tickets belong together in this way already.");
        }
    }

    /** Whoever asks to whom something belongs gets one answer. */
    static final class HasParent extends Conflict {
        HasParent() {
            super("has-parent", "This ticket is part of another one already.");
        }
    }

    /** Nothing is its own cause, and nothing a part of itself. */
    static final class Circle extends Conflict {
        Circle(Relation relation) {
            super("circle", "The other ticket leads back to this one by " + relation + ".");
        }
    }
}
