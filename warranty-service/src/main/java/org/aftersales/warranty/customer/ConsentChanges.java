package org.aftersales.warranty.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;

/** The history of consents, and what counts now: the latest word on each purpose. */
@ApplicationScoped
class ConsentChanges implements PanacheRepositoryBase<ConsentChange, UUID> {

    private final Clock clock;

    ConsentChanges(Clock clock) {
        this.clock = clock;
    }

    Map<ConsentPurpose, Consent> current(Customer customer) {
        var current = new EnumMap<ConsentPurpose, Consent>(ConsentPurpose.class);
        customer.consentAtSale().ifPresent(consent -> current.put(consent.purpose(), consent));
        var latest = find("""
                customer = ?1 and place = (select max(later.place) from ConsentChange later
                    where later.customer = ?1 and later.purpose = this.purpose)""", customer.id());
        latest.stream().map(ConsentChange::consent).forEach(consent -> current.put(consent.purpose(), consent));
        return current;
    }

    /** Newest first. */
    List<Consent> history(Customer customer, long before, int limit) {
        var changes = new ArrayList<>(
                find("customer = ?1 and place < ?2 order by place desc", customer.id(), before)
                        .range(0, limit - 1)
                        .stream()
                        .map(ConsentChange::consent)
                        .toList());
        if (changes.size() < limit && before > 0) customer.consentAtSale().ifPresent(changes::add);
        return changes;
    }

    void add(Customer customer, ConsentPurpose purpose, boolean given, Told told) {
        persistAndFlush(ConsentChange.of(Uuids.v7(clock), customer.id(), purpose, given, told));
    }
}
