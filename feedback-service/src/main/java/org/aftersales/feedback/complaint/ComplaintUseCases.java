package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.feedback.customer.CustomerUseCases;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** What the rest of the service has to do with complaints. */
@ApplicationScoped
@Transactional
public class ComplaintUseCases {

    private final Complaints complaints;
    private final Openings openings;
    private final Incidents incidents;
    private final Words words;
    private final CustomerUseCases customers;
    private final Clock clock;

    ComplaintUseCases(
            Complaints complaints,
            Openings openings,
            Incidents incidents,
            Words words,
            CustomerUseCases customers,
            Clock clock) {
        this.complaints = complaints;
        this.openings = openings;
        this.incidents = incidents;
        this.words = words;
        this.customers = customers;
        this.clock = clock;
    }

    /** Before complaints of a customer are locked and another is opened: nobody else opens one meanwhile. */
    public void take(UUID customerId) {
        incidents.take(customerId);
    }

    /** Opens the complaint of a negative answer and starts the clocks of its promises. Returns its number. */
    public String open(BadExperience experience) {
        var grievance = Grievance.of(experience);
        var whole = Optional.ofNullable(experience.complaintId())
                .flatMap(earlier -> complaints.findByIdOptional(new ComplaintId(earlier)))
                .map(grievance::following)
                .orElse(grievance);
        return openings.open(whole, experience.severity()).view().number();
    }

    /**
     * An answer was changed: the complaint that it has opened is as bad as the worst that was said. Answers its number; none
     * where it has opened none.
     *
     * @param severity of what is said now; null where that is no complaint
     * @param bad what is bad now, by what the answers measure
     */
    public Optional<String> changed(UUID invitationId, @Nullable Severity severity, Set<Dimension> bad) {
        var known = complaints.lockOfInvitation(invitationId);
        if (severity != null) known.ifPresent(complaint -> openings.worsen(complaint, severity, bad));
        return known.map(complaint -> complaint.view().number());
    }

    /** Opens the complaint that a ticket of complaint is, as of when that was opened; the ticket is where the work is done. */
    public void openOf(ComplaintTicket ticket) {
        var severity = Severity.ofPriority(ticket.priority());
        var grievance = Grievance.told(
                Source.TICKET, ticket.customerId(), ticket.retailerId(), ticket.ticketId(), ticket.unitId());
        incidents.take(ticket.customerId());
        if (customers.isErased(ticket.customerId())) return; // nobody could be told anything
        if (complaints.openAbout(grievance).isEmpty()) openings.open(grievance, severity, ticket.openedAt());
    }

    /**
     * The ticket that a complaint is has another priority: a complaint is as severe as its ticket ever was urgent, and what
     * is promised about so severe a one is promised from now on.
     */
    public void moreUrgent(UUID ticketId, String priority) {
        var severity = Severity.ofPriority(priority);
        complaints
                .lockOfTicket(ticketId)
                .filter(complaint -> severity.compareTo(complaint.view().severity()) > 0)
                .ifPresent(complaint -> openings.worsen(complaint, severity, Set.of()));
    }

    /** What was bad in all that a survey about it asks about, by what it measures; nothing where nobody had been asked. */
    public Set<Dimension> badOf(UUID complaintId, Instant askedAt) {
        return complaints.askedAbout(new ComplaintId(complaintId), askedAt).stream()
                .flatMap(grievance -> grievance.wrong().stream())
                .collect(Collectors.toSet());
    }

    public boolean anyUnresolvedOf(Set<UUID> customers) {
        return complaints.anyRunningOf(customers);
    }

    public Optional<String> numberOf(UUID invitationId) {
        return complaints
                .ofInvitation(invitationId)
                .map(complaint -> complaint.view().number());
    }

    /**
     * The customer has answered about the work that they complained about, or has changed that answer; of other work, and of
     * what was not bad then, it tells nothing.
     */
    public void heardAgain(UUID ticketId, UUID customerId, LaterAnswer later) {
        lockJudgedBy(later, customerId)
                .filter(complaint -> ticketId.equals(complaint.grievance().ticketId()))
                .filter(complaint -> complaint.grievance().isMeasuredBy(later))
                .forEach(complaint -> complaint.heardAgain(later, clock.instant()));
    }

    /**
     * The customer has answered whether this complaint was put right, or otherwise: this, and what they had complained of as
     * part of the same when they were asked. It tells nothing of their others.
     */
    public void heardAbout(UUID complaintId, UUID customerId, Instant askedAt, LaterAnswer later) {
        var asked = complaints.idsAskedAbout(new ComplaintId(complaintId), askedAt);
        lockJudgedBy(later, customerId)
                .filter(complaint -> asked.contains(complaint.key()))
                .forEach(complaint -> complaint.heardAgain(later, clock.instant()));
    }

    /** Those that an answer may judge: what it has judged before, where it was changed, and what nothing has. */
    private Stream<Complaint> lockJudgedBy(LaterAnswer later, UUID customerId) {
        var judged = "grievance.customerId = ?1 and heard.invitationId = ?2 order by id.value";
        var before = later.changed()
                ? complaints
                        .find(judged, customerId, later.invitationId())
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                : List.<Complaint>of();
        return Stream.concat(before.stream(), complaints.lockUnjudgedOf(customerId).stream());
    }

    Complaint get(ComplaintId id) {
        var complaint = complaints.get(id);
        if (!customers.visibility().includes(complaint.grievance().customerId())) throw new NotFound();
        return complaint;
    }

    /** @throws NotFound also when they said nothing */
    String wordsOf(ComplaintId id) {
        get(id);
        return words.of(id).orElseThrow(NotFound::new);
    }

    List<ComplaintView> newest(ComplaintFilter filter, UUID before, int limit) {
        return complaints.newest(customers.visibility(), filter, before, limit).stream()
                .map(Complaint::view)
                .toList();
    }
}
