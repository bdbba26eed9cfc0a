package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.customer.Visibility;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Complaints implements Aggregates<Complaint, ComplaintId> {

    private static final List<ComplaintStatus> RUNNING = Arrays.stream(ComplaintStatus.values())
            .filter(ComplaintStatus::isRunning)
            .toList();
    private static final List<ComplaintStatus> UNJUDGED = Arrays.stream(ComplaintStatus.values())
            .filter(ComplaintStatus::isToBeJudged)
            .toList();
    private static final Map<PromiseKind, String> BROKEN = Map.of(
            PromiseKind.FIRST_CONTACT, " and promises.firstContact.brokenAt is not null",
            PromiseKind.PROPOSAL, " and promises.proposal.brokenAt is not null",
            PromiseKind.RESOLUTION, " and promises.resolution.brokenAt is not null");

    private static final String ASKED_ABOUT = """
             from Complaint where (id = :id or openedAt < :asked)
            and grievance.incidentId = (select one.grievance.incidentId from Complaint one where one.id = :id)
            and grievance.customerId = (select one.grievance.customerId from Complaint one where one.id = :id)""";

    boolean anyRunningOf(Set<UUID> customers) {
        return count("grievance.customerId in ?1 and status in ?2", customers, RUNNING) > 0;
    }

    Optional<Complaint> ofInvitation(UUID invitationId) {
        return find("grievance.invitationId", invitationId).firstResultOptional();
    }

    /** The complaint that an answer has opened, held until the transaction ends. */
    Optional<Complaint> lockOfInvitation(UUID invitationId) {
        return find("grievance.invitationId", invitationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The complaint that a ticket is, held until the transaction ends; those about its work are others. */
    Optional<Complaint> lockOfTicket(UUID ticketId) {
        return find("grievance.ticketId = ?1 and grievance.source = ?2", ticketId, Source.TICKET)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The customer's open complaint about the same work, or about the same product where no work is named. */
    Optional<Complaint> openAbout(Grievance grievance) {
        var about = grievance.ticketId() == null ? "grievance.unitId = ?3" : "grievance.ticketId = ?3";
        var what = grievance.ticketId() == null ? grievance.unitId() : grievance.ticketId();
        if (what == null) return Optional.empty();
        return find("grievance.customerId = ?1 and status in ?2 and " + about, grievance.customerId(), RUNNING, what)
                .firstResultOptional();
    }

    /** The customer's last complaint about the same work, where any is named. */
    Optional<Complaint> lastAboutWork(Grievance grievance) {
        if (grievance.ticketId() == null) return Optional.empty();
        var last = "grievance.customerId = ?1 and grievance.ticketId = ?2 order by id.value desc";
        return find(last, grievance.customerId(), grievance.ticketId()).firstResultOptional();
    }

    /**
     * The customer's last one about the same product, where any is named and they have complained of it since then; none
     * where the last one was put right, as they say, whatever became of those before it.
     */
    Optional<Complaint> lastAboutProduct(Grievance grievance, Instant since) {
        if (grievance.unitId() == null) return Optional.empty();
        var last = "grievance.customerId = ?1 and grievance.unitId = ?2 and openedAt >= ?3"
                + " order by openedAt desc, id.value desc";
        return find(last, grievance.customerId(), grievance.unitId(), since)
                .firstResultOptional()
                .filter(complaint -> !complaint.view().status().isPutRight());
    }

    /** @throws NotFound when there is none */
    UUID customerOf(ComplaintId id) {
        return told("grievance.customerId", id, UUID.class);
    }

    /** @throws NotFound when there is none */
    UUID incidentOf(ComplaintId id) {
        return told("grievance.incidentId", id, UUID.class);
    }

    /** @throws NotFound when there is none, or where that was not written down */
    CountedIn countedIn(ComplaintId id) {
        return told("promises.countedIn", id, CountedIn.class);
    }

    private <T> T told(String property, ComplaintId id, Class<T> type) {
        return getEntityManager()
                .createQuery("select " + property + " from Complaint where id = :id", type)
                .setParameter("id", id)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * What a survey about a complaint asks about: all that its customer had complained of by then as part of the same. Read
     * without their complaints, which may be locked later as they are then.
     *
     * @param asked when it was sent
     */
    List<Grievance> askedAbout(ComplaintId id, Instant asked) {
        return askedAbout("grievance", Grievance.class, id, asked);
    }

    /** As {@link #askedAbout}. */
    List<UUID> idsAskedAbout(ComplaintId id, Instant asked) {
        return askedAbout("id.value", UUID.class, id, asked);
    }

    private <T> List<T> askedAbout(String what, Class<T> type, ComplaintId id, Instant asked) {
        return getEntityManager()
                .createQuery("select " + what + ASKED_ABOUT, type)
                .setParameter("id", id)
                .setParameter("asked", asked)
                .getResultList();
    }

    /** All that are about it, held until the transaction ends, in the order in which they are locked. */
    List<Complaint> lockOfIncident(UUID incident) {
        return find("grievance.incidentId = ?1 order by id.value", incident)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Ended, and nobody knows yet whether it helped; in the order in which they are locked. What is about the same as
     * another complaint is judged there.
     */
    List<Complaint> lockUnjudgedOf(UUID customerId) {
        return find(
                        "grievance.customerId = ?1 and status in ?2 and (ending.why is null or ending.why <> ?3)"
                                + " order by id.value",
                        customerId,
                        UNJUDGED,
                        Closing.DUPLICATE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** In the order in which they are locked, without reading them: they may be locked later as they are then. */
    List<ComplaintId> idsOf(UUID customerId) {
        return getEntityManager()
                .createQuery(
                        "select id.value from Complaint where grievance.customerId = :customer order by id.value",
                        UUID.class)
                .setParameter("customer", customerId)
                .getResultStream()
                .map(ComplaintId::new)
                .toList();
    }

    /** Newest first, from below {@code before}; one more than the limit when there are more. */
    List<Complaint> newest(Visibility visibility, ComplaintFilter filter, UUID before, int limit) {
        var where = new StringBuilder("id.value < :before");
        var values = new HashMap<String, Object>(Map.of("before", before));
        if (!visibility.everyone()) {
            where.append(" and grievance.customerId in :customers");
            values.put("customers", visibility.customers());
        }
        narrow(where, values, "grievance.ticketId", filter.ticketId());
        narrow(where, values, "status", filter.status());
        narrow(where, values, "severity", filter.severity());
        narrow(where, values, "escalatedTo", filter.escalatedTo());
        narrow(where, values, "grievance.incidentId", filter.incidentId());
        if (filter.breached() != null) where.append(BROKEN.get(filter.breached()));
        return find(where + " order by id.value desc", values).range(0, limit).list();
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String property, @Nullable Object value) {
        if (value == null) return;
        var name = "only" + values.size();
        where.append(" and ").append(property).append(" = :").append(name);
        values.put(name, value);
    }
}
