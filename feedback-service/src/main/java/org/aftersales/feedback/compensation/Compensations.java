package org.aftersales.feedback.compensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class Compensations implements Aggregates<Compensation, CompensationId> {

    private static final String ONCE_PER_INCIDENT = "compensation_once_per_incident";

    /** Those that are, or may yet be, given. The database keeps one of them for each incident. */
    private static final Set<CompensationStatus> LIVE = EnumSet.of(
            CompensationStatus.PROPOSED,
            CompensationStatus.APPROVED,
            CompensationStatus.WAITING,
            CompensationStatus.CREDITED);

    private static final Set<CompensationStatus> UNDERWAY =
            EnumSet.of(CompensationStatus.APPROVED, CompensationStatus.WAITING);

    /**
     * Adds a new compensation. The database has the last word: of two for the same work, told as two complaints, one is
     * added.
     *
     * @throws CompensationProblem.Compensated when what happened has one
     */
    void propose(Compensation proposed) {
        try {
            persistAndFlush(proposed);
        } catch (ConstraintViolationException refused) {
            if (ONCE_PER_INCIDENT.equals(refused.getConstraintName())) throw new CompensationProblem.Compensated();
            throw refused;
        }
    }

    /**
     * What was given for something is from now on given for this.
     *
     * @param property of the recipient, which has the value
     * @throws CompensationProblem.Compensated when this has a compensation already
     */
    void move(String property, UUID value, UUID incident) {
        try {
            getEntityManager()
                    .createQuery("update versioned Compensation set recipient.incidentId = :incident where " + property
                            + " = :value and recipient.incidentId <> :incident")
                    .setParameter("incident", incident)
                    .setParameter("value", value)
                    .executeUpdate();
        } catch (ConstraintViolationException refused) {
            if (ONCE_PER_INCIDENT.equals(refused.getConstraintName())) throw new CompensationProblem.Compensated();
            throw refused;
        }
    }

    boolean anyFor(UUID incident) {
        return count("recipient.incidentId = ?1 and status in ?2", incident, LIVE) > 0;
    }

    /** Whether anything may yet be given for what happened that was not given yet. */
    boolean anyUndecidedFor(UUID incident) {
        return count(
                        "recipient.incidentId = ?1 and status in ?2 and status <> ?3",
                        incident,
                        LIVE,
                        CompensationStatus.CREDITED)
                > 0;
    }

    /** What is to be decided about, held until the transaction ends, in the order in which it is locked. */
    List<Compensation> lockProposedFor(UUID complaint) {
        return find(
                        "recipient.complaintId = ?1 and status = ?2 order by id.value",
                        complaint,
                        CompensationStatus.PROPOSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The number of the next offer of a complaint, whose row the caller holds. */
    int nextOffer(UUID complaint) {
        return Math.toIntExact(count("recipient.complaintId", complaint)) + 1;
    }

    /** Newest first, from below {@code before}; one more than the limit when there are more. */
    List<Compensation> newest(CompensationFilter filter, UUID before, int limit) {
        var where = new StringBuilder("id.value < :before");
        var values = new HashMap<String, Object>(Map.of("before", before));
        if (filter.complaintId() != null) {
            where.append(" and recipient.complaintId = :complaintId");
            values.put("complaintId", filter.complaintId());
        }
        if (filter.status() != null) {
            where.append(" and status = :status");
            values.put("status", filter.status());
        }
        if (filter.stuck()) {
            where.append(" and overdueSince is not null and status in :underway");
            values.put("underway", UNDERWAY);
        }
        return find(where + " order by id.value desc", values).range(0, limit).list();
    }
}
