package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.catalogue.LabelUseCases;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.jspecify.annotations.Nullable;

/** What people ask of units. A unit that is not the caller's to see is not there. */
@ApplicationScoped
public class UnitUseCases {

    private static final Set<String> HOLDERS = Set.of(Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.MANAGER);

    private final Units units;
    private final LabelUseCases labels;
    private final Sight sight;
    private final CustomerUseCases customers;
    private final CardCodes codes;
    private final Caller caller;
    private final Clock clock;

    UnitUseCases(
            Units units,
            LabelUseCases labels,
            Sight sight,
            CustomerUseCases customers,
            CardCodes codes,
            Caller caller,
            Clock clock) {
        this.units = units;
        this.labels = labels;
        this.sight = sight;
        this.customers = customers;
        this.codes = codes;
        this.caller = caller;
        this.clock = clock;
    }

    /** The unit's card was taken back and no other has been issued. */
    static final class NoCard extends NotFound {
        NoCard() {
            super("card-revoked", "The card of this unit was taken back; a new one can be issued.");
        }
    }

    /** @throws NotFound when there is none that the caller may see */
    @Transactional
    public UnitFacts find(UnitId id) {
        return UnitFacts.of(visible(id));
    }

    /** @throws NotFound when there is none that the caller may see */
    @Transactional
    public UnitFacts find(ProductItem typed) {
        return UnitFacts.of(known(typed).orElseThrow(NotFound::new));
    }

    private Optional<Unit> known(ProductItem typed) {
        var item = labels.read(typed);
        return units.find(item.gtin(), item.serial()).filter(this::mayBeSeen);
    }

    /**
     * The unit as it stays until the transaction ends: it cannot be voided or handed over meanwhile.
     *
     * @throws NotFound when there is none that the caller may see
     */
    @Transactional
    public UnitFacts hold(UnitId id) {
        var unit = visible(id);
        units.getEntityManager().lock(unit, LockModeType.PESSIMISTIC_READ);
        return UnitFacts.of(unit);
    }

    @Transactional
    UnitView view(UnitId id) {
        return UnitView.of(visible(id));
    }

    @Transactional
    Optional<UnitView> view(ProductItem typed) {
        return known(typed).map(UnitView::of);
    }

    /** The unit of a retailer's sale. */
    @Transactional
    Optional<UnitView> view(String retailer, String saleRef) {
        return units.ofSale(retailer, saleRef).filter(this::mayBeSeen).map(UnitView::of);
    }

    /** The units of the customer that the caller may see. */
    @Transactional
    List<UnitView> of(CustomerId customer, @Nullable UnitId after, int limit) {
        var seen = sight.reachesAllOf(customer)
                ? units.of(Set.of(customer), after, limit)
                : sight.retailer()
                        .map(retailer -> units.of(customer, retailer, after, limit))
                        .orElse(List.of());
        return seen.stream().map(UnitView::of).toList();
    }

    /** The units of the customers that the caller has shown to be. */
    @Transactional
    List<UnitView> ofCaller(@Nullable UnitId after, int limit) {
        return units.of(customers.ofCaller(), after, limit).stream()
                .map(UnitView::of)
                .toList();
    }

    /** The units of these customers in the order of their registration. */
    @Transactional
    public List<OwnedUnit> of(Set<CustomerId> owners) {
        return units.of(owners, null, Integer.MAX_VALUE).stream()
                .map(OwnedUnit::of)
                .toList();
    }

    /** What is covered of these units from when to when, in no order. */
    @Transactional
    public List<ServedUnit> served(List<UnitId> ids) {
        return ids.isEmpty()
                ? List.of()
                : units.of(ids).stream().map(ServedUnit::of).toList();
    }

    /** @param day in the zone of the unit's policy; null for today there */
    @Transactional
    CoverageView coverage(UnitId id, @Nullable AsOf day) {
        var unit = visible(id);
        var ledger = unit.ledger();
        return CoverageView.of(unit, day == null ? ledger.dayOf(clock.instant()) : day.in(ledger));
    }

    /**
     * The unit's card, with the owner's code for those who hold cards or hand them over.
     *
     * @throws NotFound when there is no unit that the caller may see
     * @throws NoCard when its card was taken back
     */
    @Transactional
    public HeldCard card(UnitId id) {
        var unit = visible(id);
        if (unit.isCardRevoked()) throw new NoCard();
        var mayHold = caller.roles().stream().anyMatch(HOLDERS::contains);
        return new HeldCard(
                CardFacts.of(unit), mayHold ? codes.code(unit.id(), unit.card().version()) : null);
    }

    /** The customer whose unit's current card has this code. */
    @Transactional
    Optional<CustomerId> customerOfCard(String code) {
        return units.ofCard(codes.hash(code)).map(unit -> unit.owner().customerId());
    }

    private Unit visible(UnitId id) {
        var unit = units.get(id);
        if (!mayBeSeen(unit)) throw new NotFound();
        return unit;
    }

    private boolean mayBeSeen(Unit unit) {
        return sight.reaches(unit.owner());
    }
}
