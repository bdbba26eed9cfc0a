package org.aftersales.ticket.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Tenants;

@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    private static final String SHOW = """
            insert into message_attachment (tenant_id, message_id, attachment_id, place) values (?1, ?2, ?3, ?4)""";

    private static final String SHOW_AGAIN = """
            insert into message_attachment (tenant_id, message_id, attachment_id, place)
            select tenant_id, ?1, attachment_id, place from message_attachment
            where tenant_id = ?2 and message_id = ?3""";

    private static final String SHOWN = """
            select message_id, attachment_id from message_attachment
            where tenant_id = ?1 and message_id in (?2) order by message_id, place""";

    private final Tenants tenants;

    Attachments(Tenants tenants) {
        this.tenants = tenants;
    }

    /** Which file a message shows. */
    record Shown(UUID message, UUID attachment) {}

    /** @throws NotFound when the tenant has none of this id */
    Attachment get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** As {@link #get}, holding the row until the transaction ends. */
    Attachment lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    long of(UUID ticket) {
        return count("ticketId", ticket);
    }

    /** Whether the same bytes belong to another one too. */
    boolean isShared(Attachment attachment) {
        return count(
                        "digest = ?1 and id <> ?2 and status <> ?3",
                        attachment.digest(),
                        attachment.id(),
                        AttachmentStatus.REJECTED)
                > 0;
    }

    /** All that have these bytes, of which what is infected has none any more, held until the transaction ends. */
    List<Attachment> holdAllOf(byte[] digest) {
        return find("digest = ?1 and status <> ?2 order by id", digest, AttachmentStatus.REJECTED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Of which bytes it is; none before they have arrived. */
    Optional<byte[]> digestOf(UUID id) {
        return getEntityManager()
                .createQuery("select one.digest from Attachment one where one.id = ?1", byte[].class)
                .setParameter(1, id)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** One that has these bytes, of which what is infected has none any more. */
    Optional<Attachment> ofBytes(byte[] digest) {
        return find("digest = ?1 and status <> ?2 order by id", digest, AttachmentStatus.REJECTED)
                .firstResultOptional();
    }

    /** Whether there is a file whose bytes are kept under this name. */
    boolean isKept(String key) {
        return count("contentKey", key) > 0;
    }

    void show(UUID message, UUID attachment, int place) {
        getEntityManager()
                .createNativeQuery(SHOW)
                .setParameter(1, tenants.current())
                .setParameter(2, message)
                .setParameter(3, attachment)
                .setParameter(4, place)
                .executeUpdate();
    }

    /** A copy shows what its original shows. */
    void showAgain(UUID original, UUID copy) {
        getEntityManager()
                .createNativeQuery(SHOW_AGAIN)
                .setParameter(1, copy)
                .setParameter(2, tenants.current())
                .setParameter(3, original)
                .executeUpdate();
    }

    /** In the order of the messages' files. */
    List<Shown> shown(Collection<UUID> messages) {
        if (messages.isEmpty()) return List.of();
        List<?> rows = getEntityManager()
                .createNativeQuery(SHOWN, Object[].class)
                .setParameter(1, tenants.current())
                .setParameter(2, messages)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Shown((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** What the person sent about tickets of the customer. */
    List<Attachment> sent(UUID customer, String subject) {
        return list(
                "uploadedBy = ?1 and ticketId in (select ticket.id.value from Ticket ticket"
                        + " where ticket.work.concern.customerId = ?2)",
                subject,
                customer);
    }

    /** The row, held until the transaction ends; none when it was deleted. */
    Optional<Attachment> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Attachment> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
