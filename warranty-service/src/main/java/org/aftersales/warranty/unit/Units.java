package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Aggregates;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.customer.CustomerId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Units implements Aggregates<Unit, UnitId> {

    private static final UUID BEGINNING = new UUID(0, 0);

    Optional<Unit> find(Gtin gtin, SerialNumber serial) {
        return find("gtin = ?1 and serial = ?2", gtin.value(), serial.value()).firstResultOptional();
    }

    /** What the retailer sold under its own reference. */
    Optional<Unit> ofSale(String retailer, String reference) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select id from unit where tenant_id = current_tenant() and retailer_id = ?1
                            and sale_ref_digest = sha256(convert_to(?2, 'UTF8'))""", UUID.class)
                .setParameter(1, retailer)
                .setParameter(2, reference)
                .uniqueResultOptional()
                .flatMap(id -> findByIdOptional(new UnitId(id)));
    }

    /** Those that bore these labels until they went back, each with the label; each label is looked up by itself. */
    Map<UnitId, UnitLabel.Printed> returned(List<UnitLabel.Printed> labels) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select known.id, asked.place
                        from unnest(cast(?1 as text[]), cast(?2 as text[]))
                            with ordinality as asked (gtin, serial, place)
                        cross join lateral (
                            select id from unit where tenant_id = current_tenant() and gtin = asked.gtin
                                and serial > asked.serial || ?3 and serial < asked.serial || ?4
                                and returned_by is not null offset 0) known""", Tuple.class)
                .setParameter(
                        1, labels.stream().map(label -> label.gtin().value()).toArray(String[]::new))
                .setParameter(
                        2, labels.stream().map(label -> label.serial().value()).toArray(String[]::new))
                .setParameter(3, String.valueOf(StoredSerial.GIVEN_UP))
                .setParameter(4, String.valueOf(StoredSerial.BEHIND_GIVEN_UP))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> new UnitId(row.get(0, UUID.class)),
                        row -> labels.get(row.get(1, Number.class).intValue() - 1)));
    }

    /** The unit whose card, if it has not been taken back, has this code. */
    Optional<Unit> ofCard(byte[] codeHash) {
        return find("cardHash = ?1 and cardRevokedAt is null", (Object) codeHash)
                .firstResultOptional();
    }

    /** Lets the unit be found by its present sale's reference. */
    void referTo(UnitId id) {
        getEntityManager().createNativeQuery("""
                        update unit set sale_ref_digest = sha256(convert_to(sale_ref, 'UTF8'))
                        where tenant_id = current_tenant() and id = ?1""").setParameter(1, id.value()).executeUpdate();
    }

    List<Unit> of(List<UnitId> ids) {
        return list("id.value in ?1", ids.stream().map(UnitId::value).toList());
    }

    /** Those of these units that were given for others. */
    List<Unit> given(Set<UnitId> ids) {
        return list(
                "id.value in ?1 and replaces is not null",
                ids.stream().map(UnitId::value).toList());
    }

    /** The units with these ids, each held until the transaction ends; in one order, so that two who want many do not block. */
    Map<UnitId, Unit> lock(Set<UnitId> ids) {
        var values = ids.stream().map(UnitId::value).collect(Collectors.toSet());
        return find("id.value in ?1 order by id.value", values).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /** Units of the customer that the retailer answers for, in the order of their registration. */
    List<Unit> of(CustomerId customer, String retailer, @Nullable UnitId after, int limit) {
        var from = after == null ? BEGINNING : after.value();
        return find(
                        "customerId.value = ?1 and retailerId = ?2 and id.value > ?3 order by id.value",
                        customer.value(),
                        retailer,
                        from)
                .range(0, limit - 1)
                .list();
    }

    /** Units of these customers in the order of their registration. */
    List<Unit> of(Set<CustomerId> customers, @Nullable UnitId after, int limit) {
        var ids = customers.stream().map(CustomerId::value).collect(Collectors.toSet());
        var from = after == null ? BEGINNING : after.value();
        return find("customerId.value in ?1 and id.value > ?2 order by id.value", ids, from)
                .range(0, limit - 1)
                .list();
    }
}
