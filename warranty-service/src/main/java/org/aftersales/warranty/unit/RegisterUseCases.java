package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.outbox.Outbox;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;

/** How sales enter the register. A named hot path: the aggregate decides and raises, plain SQL writes. */
@ApplicationScoped
public class RegisterUseCases {

    private final UnitTable units;
    private final Units known;
    private final TakeBackUseCases takenBack;
    private final RegisteredSales sales;
    private final SalesTable told;
    private final CustomerUseCases customers;
    private final CardCodes cards;
    private final Outbox outbox;
    private final Event<BlockedUnitEntered> blocked;
    private final Clock clock;

    RegisterUseCases(
            UnitTable units,
            Units known,
            TakeBackUseCases takenBack,
            RegisteredSales sales,
            SalesTable told,
            CustomerUseCases customers,
            CardCodes cards,
            Outbox outbox,
            Event<BlockedUnitEntered> blocked,
            Clock clock) {
        this.units = units;
        this.known = known;
        this.takenBack = takenBack;
        this.sales = sales;
        this.told = told;
        this.customers = customers;
        this.cards = cards;
        this.outbox = outbox;
        this.blocked = blocked;
        this.clock = clock;
    }

    public UnitId nextId() {
        return new UnitId(Uuids.v7(clock));
    }

    /** What is in the register, or was rehearsed before, that these sales may collide with. */
    @Transactional
    public List<RegisteredSale> findColliding(Teller teller, List<Sale> asked) {
        return asked.isEmpty() ? List.of() : sales.find(teller, asked);
    }

    /**
     * Enters sales that were new when they were looked at.
     *
     * @return the ids of the units that are in the register now; one that is missing lost against another request which
     *     entered the same sale or unit at the same moment, and has left no trace
     */
    @Transactional
    public Set<UnitId> enter(Teller teller, List<Entry> entries) {
        if (entries.isEmpty()) return Set.of();
        if (teller.rehearsal()) {
            sales.rehearse(teller, entries);
            return entries.stream().map(Entry::unitId).collect(Collectors.toSet());
        }
        var registered = registered(teller, entries);
        var entered = enter(registered);
        if (entered.size() < registered.size()) {
            customers.forgetUnused(
                    registered.stream().map(unit -> unit.owner().customerId()).toList());
        }
        return entered;
    }

    /**
     * Enters what somebody says to have bought, where no retailer has told of it.
     *
     * @param whose the owner, and the retailer that answers for what was said; {@link Owner#NO_RETAILER} where none does
     * @return false when the unit is in the register; nothing may be committed then
     */
    @Transactional
    public boolean enterOwn(Entry entry, Owner whose) {
        var unit = Unit.register(entry.unitId(), entry.sale(), whose, null, clock.instant());
        unit.issueCard(cards.firstCard(unit.id()));
        return !enter(List.of(unit)).isEmpty();
    }

    /** Answers those that were not in the register. */
    Set<UnitId> enter(List<Unit> registered) {
        var entered = units.enter(registered);
        outbox.append(registered.stream()
                .filter(unit -> entered.ids().contains(unit.id()))
                .toList());
        registered.stream()
                .filter(unit -> entered.blocked().contains(unit.id()))
                .forEach(unit -> blocked.fire(BlockedUnitEntered.of(unit)));
        return entered.ids();
    }

    private List<Unit> registered(Teller teller, List<Entry> entries) {
        var buyers = entries.stream().map(entry -> entry.sale().buyer()).toList();
        var owners = customers.findOrAdd(teller.retailerId(), buyers);
        var now = clock.instant();
        var registered = new ArrayList<Unit>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var owner = new Owner(owners.get(i), teller.retailerId());
            var unit = Unit.register(entry.unitId(), entry.sale(), owner, teller.importId(), now);
            unit.issueCard(cards.firstCard(unit.id()));
            registered.add(unit);
        }
        return registered;
    }

    /** Who owns the units of the retailer's sales with these references; of sales that are not registered, nobody. */
    @Transactional
    public Map<String, CustomerId> owners(String retailer, List<String> references) {
        return references.isEmpty() ? Map.of() : sales.owners(retailer, references);
    }

    /**
     * The retailer's sales behind this place.
     *
     * @param after the place of the last sale of the page before; empty for the first page
     */
    @Transactional
    public List<ToldSale> sales(String retailer, byte[] after, int limit) {
        return told.page(retailer, after, limit);
    }

    /** Who owns the unit with this label, whoever asks. */
    @Transactional
    public Optional<CustomerId> owner(ProductItem item) {
        return known.find(item.gtin(), item.serial()).map(unit -> unit.owner().customerId());
    }

    /** Whether the goods with this label went back for money after that day: nobody else had bought them by then. */
    @Transactional
    public boolean wentBackAfter(ProductItem item, LocalDate day) {
        var label = new UnitLabel.Printed(item.gtin(), item.serial());
        var end = takenBack.daysOf(List.of(label)).get(label);
        return end != null && end.isAfter(day);
    }

    /** Forgets what a dry run would have registered. */
    @Transactional
    public void forgetRehearsal(UUID importId) {
        sales.forgetRehearsal(importId);
    }
}
