package org.aftersales.ticket.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.SecretTokens;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.ticket.appointment.AppointmentLookupUseCases;
import org.aftersales.ticket.attachment.FileBody;
import org.aftersales.ticket.attachment.ShownUseCases;
import org.aftersales.ticket.conversation.ConversationLookupUseCases;
import org.aftersales.ticket.customer.CustomerUseCases;
import org.aftersales.ticket.sla.SlaUseCases;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketLookupUseCases;

/** How customers follow their tickets. */
@ApplicationScoped
class TrackingUseCases {

    private final TicketLookupUseCases tickets;
    private final AppointmentLookupUseCases appointments;
    private final ConversationLookupUseCases conversations;
    private final SlaUseCases sla;
    private final ShownUseCases files;
    private final CustomerUseCases customers;
    private final TrackingLinks links;
    private final SecretTokens tokens;
    private final Tenants tenants;
    private final TrackingSettings settings;
    private final String publicUrl;
    private final Clock clock;

    TrackingUseCases(
            TicketLookupUseCases tickets,
            AppointmentLookupUseCases appointments,
            ConversationLookupUseCases conversations,
            SlaUseCases sla,
            ShownUseCases files,
            CustomerUseCases customers,
            TrackingLinks links,
            SecretTokens tokens,
            Tenants tenants,
            TrackingSettings settings,
            KitConfig config,
            Clock clock) {
        this.tickets = tickets;
        this.appointments = appointments;
        this.conversations = conversations;
        this.sla = sla;
        this.files = files;
        this.customers = customers;
        this.links = links;
        this.tokens = tokens;
        this.tenants = tenants;
        this.settings = settings;
        this.publicUrl = config.publicUrl();
        this.clock = clock;
    }

    /** @param url shown once; whoever has it sees the ticket until it expires */
    record Link(URI url, Instant expiresAt) {}

    /** What is behind a token. */
    record Tracked(TrackedTicket ticket, Instant expiresAt) {}

    /** A link of one's own to a ticket that the caller may see. */
    @Transactional
    Link mint(UUID ticket) {
        var seen = tickets.seen(ticket);
        var token = tokens.mint();
        var expiresAt = clock.instant().plus(settings.linkValid());
        links.add(Uuids.v7(clock), seen.id(), token.hash(), expiresAt);
        return new Link(URI.create(publicUrl + "/t/" + token.token()), expiresAt);
    }

    /** No link to the ticket works any more. */
    @Transactional
    void revoke(UUID ticket) {
        links.revoke(tickets.seen(ticket).id());
    }

    /**
     * The ticket behind a token; nothing is recorded.
     *
     * @throws NotFound for every token that does not work: unknown, expired and revoked look the same
     */
    Tracked behind(String token) {
        var target = links.find(tokens.hash(token), clock.instant()).orElseThrow(NotFound::new);
        return tenants.as(
                target.tenant(), () -> new Tracked(tracked(tickets.known(target.ticket())), target.expiresAt()));
    }

    /**
     * A file of a message that the page behind a token shows.
     *
     * @throws NotFound for every other file, as for every token that does not work
     */
    FileBody file(String token, UUID file) {
        var target = links.find(tokens.hash(token), clock.instant()).orElseThrow(NotFound::new);
        return tenants.as(target.tenant(), () -> shown(tracked(tickets.known(target.ticket())), file));
    }

    private FileBody shown(TrackedTicket ticket, UUID file) {
        var isShown = ticket.messages().stream()
                .flatMap(message -> message.attachments().stream())
                .anyMatch(each -> each.id().equals(file));
        if (!isShown) throw new NotFound();
        return files.content(file).orElseThrow(NotFound::new);
    }

    /** @throws NotFound when it is not the caller's */
    @Transactional
    TrackedTicket mine(UUID ticket) {
        return tracked(tickets.seen(ticket));
    }

    /** The caller's, the newest first, without their appointments and messages. */
    @Transactional
    List<TrackedTicket> mine(String subject, UUID before, int limit) {
        var newest = tickets.newestOf(customers.customersOf(subject), before, limit);
        var told = sla.told(newest.stream().map(TicketBrief::id).collect(Collectors.toSet()));
        return newest.stream()
                .map(ticket -> TrackedTicket.row(ticket, told.getOrDefault(ticket.id(), List.of()), clock.instant()))
                .toList();
    }

    private TrackedTicket tracked(TicketBrief ticket) {
        var goesOn = tickets.leading(ticket);
        var dates = tickets.ofOneCustomer(goesOn.id()).stream()
                .flatMap(id -> appointments.told(id).stream())
                .toList();
        return TrackedTicket.whole(
                goesOn, dates, conversations.told(goesOn.id()), sla.told(goesOn.id()), clock.instant());
    }
}
