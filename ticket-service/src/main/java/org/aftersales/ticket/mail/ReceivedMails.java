package org.aftersales.ticket.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;

@ApplicationScoped
class ReceivedMails implements PanacheRepositoryBase<ReceivedMail, UUID> {

    /** Whose words count as those of the ticket's customer. */
    private static final String OF_PARTY = "ticketId = ?1 and (status in ?2 or status = ?3 and reason = ?4)";

    private static final Set<ReceivedStatus> TAKEN = Set.of(ReceivedStatus.ANSWER, ReceivedStatus.OPENED);

    /** Waits for whoever takes in the same mail, until the transaction ends. */
    void hold(UUID ref) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(?1)::text", String.class)
                .setParameter(1, ref.getMostSignificantBits() ^ ref.getLeastSignificantBits())
                .getSingleResult();
    }

    Optional<ReceivedMail> ofRef(UUID ref) {
        return find("messageRef", ref).firstResultOptional();
    }

    /** @throws NotFound when the tenant has none of this id */
    ReceivedMail get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** As {@link #get}, holding the row until the transaction ends. */
    ReceivedMail lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    /** Those that belong to the ticket and came before, the newest first. */
    List<ReceivedMail> newest(UUID ticket, UUID below, int limit) {
        return find("ticketId = ?1 and id < ?2 order by id desc", ticket, below)
                .page(0, limit)
                .list();
    }

    List<ReceivedMail> of(ReceivedStatus status, UUID below, int limit) {
        return find("status = ?1 and id < ?2 order by id desc", status, below)
                .page(0, limit)
                .list();
    }

    /** Whether the words of this sender are known as those of the ticket's customer. */
    boolean isParty(UUID ticket, UUID senderRef) {
        return count(
                        OF_PARTY + " and senderRef = ?5",
                        ticket,
                        TAKEN,
                        ReceivedStatus.ASSIGNED,
                        ReceivedMail.OF_CUSTOMER,
                        senderRef)
                > 0;
    }

    /** The latest that was taken for the words of the ticket's customer. */
    Optional<ReceivedMail> latestOfParty(UUID ticket) {
        return find(
                        OF_PARTY + " and senderRef is not null order by id desc",
                        ticket,
                        TAKEN,
                        ReceivedStatus.ASSIGNED,
                        ReceivedMail.OF_CUSTOMER)
                .firstResultOptional();
    }

    long since(UUID senderRef, Instant from) {
        return count("senderRef = ?1 and receivedAt > ?2", senderRef, from);
    }

    /** What belongs to tickets of the customer. */
    void forget(UUID customer) {
        delete(
                "ticketId in (select ticket.id.value from Ticket ticket"
                        + " where ticket.work.concern.customerId = ?1)",
                customer);
    }

    /** What came from an address. */
    void forgetSender(UUID senderRef) {
        delete("senderRef", senderRef);
    }
}
