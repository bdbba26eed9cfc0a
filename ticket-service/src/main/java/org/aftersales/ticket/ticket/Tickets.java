package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.ticket.ticket.Sight.OfPerson;
import org.aftersales.ticket.ticket.Sight.OfRetailer;
import org.aftersales.ticket.ticket.Sight.Staff;

@ApplicationScoped
class Tickets implements Aggregates<Ticket, TicketId> {
    /** To Hibernate: pass over what somebody else holds. */
    private static final int SKIP_LOCKED = -2;

    private static final String FOUND = """
            select ticket from Ticket ticket join %s entry on entry.ticketId = ticket.id.value
            where %s order by entry.ticketId desc""";

    private static final Comparator<Ticket> NEWEST_FIRST =
            Comparator.comparing((Ticket ticket) -> ticket.key().toString()).reversed();

    private static final String WITH_WORK_ON = """
            select ticket.id.value from Ticket ticket
            where ticket.standing.status in :open
                and (ticket.work.concern.unitId = :unit
                        and not exists (select 1 from TicketItem item where item.ticket = ticket)
                    or ticket.id.value in (
                        select item.ticket.id.value from TicketItem item
                        where item.device.unitId = :unit and item.outcome is null and item.movedTo is null))
            order by ticket.id.value""";

    /** A value and no {@code exists}, which the database may turn into a join that reads all of a common word. */
    private static final String WRITTEN = """
            (select other.word from TicketWord other
                where other.word = :word%1$d and other.ticketId = entry.ticketId) is not null""";

    private static final String SAID = """
            (select other.word from SaidWord other
                where other.word = :said%1$d and other.told in :heard
                    and other.ticketId = entry.ticketId) is not null""";

    /** The ticket, held until the transaction ends; none when somebody else holds it. */
    Optional<Ticket> free(TicketId id) {
        return find("id.value", id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .firstResultOptional();
    }

    Optional<Ticket> ofClaim(UUID claimId) {
        return find("work.concern.claimId", claimId).firstResultOptional();
    }

    boolean answersComplaint(UUID complaintId) {
        return find("work.concern.complaintId", complaintId)
                .firstResultOptional()
                .isPresent();
    }

    /** The first of this kind about the unit for the customer. */
    Optional<Ticket> first(TicketKind kind, Concern concern) {
        return find(
                        "work.concern.unitId = ?1 and work.concern.customerId = ?2 and work.kind = ?3"
                                + " order by id.value",
                        concern.unitId(),
                        concern.customerId(),
                        kind)
                .firstResultOptional();
    }

    /** Those with work to do on the unit: about it alone, or with it among their devices; in the order of opening. */
    List<UUID> withWorkOn(UUID unit) {
        return getEntityManager()
                .createQuery(WITH_WORK_ON, UUID.class)
                .setParameter("unit", unit)
                .setParameter("open", TicketStatus.WITH_WORK)
                .getResultList();
    }

    /** The tickets that go on as this one, in the order of their opening. */
    List<Ticket> mergedInto(UUID id) {
        return list("standing.mergedInto = ?1 order by id.value", id);
    }

    /** As which other ticket this one goes on for its customer. */
    Optional<Ticket> leading(Ticket ticket) {
        var customer = ticket.work().concern().customerId();
        return ticket.standing()
                .goesOnAs()
                .map(into -> get(new TicketId(into)))
                .filter(into -> into.work().concern().customerId().equals(customer));
    }

    /** Something has changed about it that is no field of its own: whoever has read it before has to read it again. */
    void touch(Ticket ticket) {
        getEntityManager().lock(ticket, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    List<Ticket> of(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id.value in ?1", ids);
    }

    /** The newest tickets before the given id; ids are in the order of opening. */
    List<Ticket> newest(TicketFilter filter, List<SearchWord> words, Sight sight, UUID before, int limit) {
        if (words.isEmpty()) {
            var all = conditions(filter, sight).and("id.value < :before", "before", before);
            return list(all.text() + " order by id.value desc", all, limit);
        }
        var written = searched(filter, words, sight)
                .and("entry.word = :word", "word", words.getFirst().text());
        var found = entries("TicketWord", written, before, limit);
        if (sight.hears() == Hearing.NONE) return found;

        var said = searched(filter, words, sight)
                .and("entry.told in :heard", "heard", heard(sight))
                .and("entry.word = :said", "said", words.getFirst().said());
        return Stream.concat(found.stream(), entries("SaidWord", said, before, limit).stream())
                .distinct()
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** The tickets of one word are gone through in their order and looked at for the others. */
    private List<Ticket> entries(String words, Conditions conditions, UUID before, int limit) {
        conditions.and("entry.ticketId < :before", "before", before);
        return list(FOUND.formatted(words, conditions.text()), conditions, limit);
    }

    private List<Ticket> list(String query, Conditions conditions, int limit) {
        return find(query, conditions.values()).page(0, limit).list();
    }

    private static Set<Boolean> heard(Sight sight) {
        return sight.hears() == Hearing.ALL ? Set.of(true, false) : Set.of(true);
    }

    /** By words the tickets of the first, the rarest, are gone through. */
    private static Conditions searched(TicketFilter filter, List<SearchWord> words, Sight sight) {
        var conditions = conditions(filter, sight);
        var hears = sight.hears() != Hearing.NONE;
        for (var i = 1; i < words.size(); i++) {
            var either = hears ? "(" + WRITTEN + " or " + SAID + ")" : WRITTEN;
            conditions.and(either.formatted(i), "word" + i, words.get(i).text());
            if (hears) conditions.with("said" + i, words.get(i).said()).with("heard", heard(sight));
        }
        return conditions;
    }

    private static Conditions conditions(TicketFilter filter, Sight sight) {
        var conditions = new Conditions()
                .and("standing.status = :status", "status", filter.status())
                .and("work.kind = :kind", "kind", filter.kind())
                .and("work.concern.claimId = :claimId", "claimId", filter.claimId())
                .and("standing.assignee = :assignee", "assignee", filter.assignee())
                .and("standing.status in :stages", "stages", filter.stages())
                .and("work.priority = :priority", "priority", filter.priority())
                .and("work.concern.customerId = :customer", "customer", filter.customerId())
                .and("work.concern.unitId = :unit", "unit", filter.unitId())
                .and("work.concern.serial = :serial", "serial", filter.serial())
                .and("work.relatedTicketId = :related", "related", filter.relatedTicketId())
                .and("number = :number", "number", filter.number());
        switch (sight) {
            case Staff all -> {}
            case OfRetailer its -> conditions.and("work.concern.retailerId = :retailer", "retailer", its.retailerId());
            case OfPerson own ->
                conditions.and("work.concern.customerId in :customers", "customers", own.customerIds());
        }
        return conditions;
    }
}
