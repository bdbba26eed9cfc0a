package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Invitations implements Aggregates<Invitation, InvitationId> {

    /** The one invitation about a subject, locked: its events and the timer decide one after the other. */
    Optional<Invitation> lockAbout(UUID subjectId) {
        return find("about.subjectId", subjectId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest first, from below {@code before}; one more than the limit when there are more. */
    List<Invitation> newestAnswerable(Set<UUID> customers, Instant now, UUID before, int limit) {
        return find(
                        "about.customerId in ?1 and status = ?2 and expiresAt > ?3 and id.value < ?4"
                                + " order by id.value desc",
                        customers,
                        InvitationStatus.SENT,
                        now,
                        before)
                .range(0, limit)
                .list();
    }
}
