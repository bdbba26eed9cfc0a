package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.decision.Trigger;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Invitations implements Aggregates<Invitation, InvitationId> {

    /** The invitations about a subject, locked: its events and the timers decide one after the other. */
    List<Invitation> lockAbout(UUID subjectId, Trigger trigger) {
        return find("about.subjectId = ?1 and plan.trigger = ?2 order by id.value", subjectId, trigger)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether a rule, be it another version of it, asks about the subject this time. */
    boolean isPlanned(UUID subjectId, Plan plan) {
        return count(
                        "about.subjectId = ?1 and plan.rule.code = ?2 and plan.turn = ?3",
                        subjectId,
                        plan.rule().code(),
                        plan.turn())
                > 0;
    }

    /** What the customer was asked that expires after an instant, locked in one order. */
    List<Invitation> lockAskedOf(Set<UUID> customers, Instant expiringAfter) {
        return find("about.customerId in ?1 and sending.expiresAt > ?2 order by id.value", customers, expiringAfter)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All that the customer was ever to be asked, locked: nothing becomes of it any more while it is held. */
    List<Invitation> lockAllOf(UUID customerId) {
        return find("about.customerId = ?1 order by id.value", customerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All that customers were ever asked, the first one first. */
    List<Invitation> of(Set<UUID> customers) {
        return list("about.customerId in ?1 order by id.value", customers);
    }

    /** Newest first, from below {@code before}; one more than the limit when there are more. */
    List<Invitation> newestAnswerable(Set<UUID> customers, Instant now, UUID before, int limit) {
        return find(
                        "about.customerId in ?1 and status in ?2 and sending.expiresAt > ?3 and id.value < ?4"
                                + " order by id.value desc",
                        customers,
                        InvitationStatus.open(),
                        now,
                        before)
                .range(0, limit)
                .list();
    }
}
