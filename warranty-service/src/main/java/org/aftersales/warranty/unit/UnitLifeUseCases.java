package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.customer.CustomerId;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What befalls a unit after its registration. Everything here holds the unit's row until the transaction ends, so that
 * changes of one unit happen one after the other, whichever feature decides them.
 */
@ApplicationScoped
public class UnitLifeUseCases {

    private final Units units;
    private final CardCodes cards;
    private final Event<Object> changed;
    private final Clock clock;

    UnitLifeUseCases(Units units, CardCodes cards, Event<Object> changed, Clock clock) {
        this.units = units;
        this.cards = cards;
        this.changed = changed;
        this.clock = clock;
    }

    /** The unit, whoever asks, as it stays until the transaction ends or the same transaction changes it. */
    @Transactional
    public UnitFacts hold(UnitId id) {
        return UnitFacts.of(units.lock(id));
    }

    /** As {@link #hold}; empty where there is no such unit. */
    @Transactional
    public Optional<UnitFacts> holdIfKnown(UnitId id) {
        return Optional.ofNullable(units.lock(Set.of(id)).get(id)).map(UnitFacts::of);
    }

    /** The unit with this label, whoever asks. */
    @Transactional
    public Optional<UnitId> find(Gtin gtin, SerialNumber serial) {
        return units.find(gtin, serial).map(Unit::id);
    }

    /** @param block the entry of the list that the unit has met */
    @Transactional
    public void block(UnitId id, UUID block, BlockKind kind) {
        tell(id, (unit, now) -> new UnitEvent.Blocked(unit, block, kind, now));
    }

    @Transactional
    public void unblock(UnitId id, UUID block, BlockKind kind) {
        tell(id, (unit, now) -> new UnitEvent.Unblocked(unit, block, kind, now));
    }

    /**
     * @param contract what the unit is covered by besides, for these days
     * @param redemption of the loyalty programme, for which the contract was given, if it was
     */
    @Transactional
    public void extend(UnitId id, UUID contract, List<Coverage> coverages, @Nullable UUID redemption) {
        var unit = inUse(id);
        unit.extend(contract, coverages, redemption, clock.instant());
        changed.fire(new CoveragesMoved(id, unit.ledger().coverages()));
    }

    /** @param lastDay on which the contract still covers */
    @Transactional
    public void endExtension(UnitId id, UUID contract, LocalDate lastDay, Money refund) {
        var unit = units.lock(id);
        unit.endExtension(contract, lastDay, refund, clock.instant());
        changed.fire(new CoveragesMoved(id, unit.ledger().coverages()));
    }

    /**
     * Tells the owners of these coverages, as far as they end or have ended on that day for them.
     *
     * @return those of which nothing was told
     */
    @Transactional
    public List<EndingCoverage> remind(List<EndingCoverage> ending) {
        var now = clock.instant();
        var held = units.lock(ending.stream().map(EndingCoverage::unitId).collect(Collectors.toSet()));
        return ending.stream()
                .filter(one -> !held.get(one.unitId()).remind(one, now))
                .toList();
    }

    /** The unit is the new owner's from now on, with a new card; codes of the old one open nothing any more. */
    @Transactional
    public void transfer(UnitId id, CustomerId to, UUID transfer) {
        var unit = inUse(id);
        unit.issueCard(cards.nextCard(unit));
        unit.transferTo(to, transfer, clock.instant());
    }

    /**
     * As {@link #transfer}, with the retailer that spoke for the new owner in place of the one that told of the sale.
     *
     * @param reference of the sale from now on, which no other sale has
     */
    @Transactional
    public void transfer(UnitId id, Owner to, String reference, UUID transfer) {
        var unit = inUse(id);
        unit.issueCard(cards.nextCard(unit));
        unit.sellAs(to.retailerId(), reference);
        unit.transferTo(to.customerId(), transfer, clock.instant());
        units.flush();
        units.referTo(id);
    }

    /** Somebody else says that the unit is theirs. */
    @Transactional
    public void openConflict(UnitId id, UUID conflict, String reason) {
        tell(id, (unit, now) -> new UnitEvent.ConflictOpened(unit, conflict, reason, now));
    }

    @Transactional
    public void closeConflict(UnitId id, UUID conflict, String outcome) {
        tell(id, (unit, now) -> new UnitEvent.ConflictClosed(unit, conflict, outcome, now));
    }

    /**
     * The unit bears another serial than was told; a new card says so, and codes of the old one open nothing any more.
     *
     * @throws SerialTaken when another unit is registered with it
     */
    @Transactional
    public void correctSerial(UnitId id, SerialNumber right, UUID conflict) {
        var unit = inUse(id);
        unit.issueCard(cards.nextCard(unit));
        var relabelled = unit.correctSerial(right, conflict, clock.instant());
        try {
            units.flush();
        } catch (ConstraintViolationException refused) {
            throw new SerialTaken();
        }
        changed.fire(relabelled);
    }

    /**
     * @param voiding the case that tells why, by which evidence
     * @throws NotFound when the tenant has no such unit
     * @throws AlreadyVoid when another case has voided it
     */
    @Transactional
    public UnitFacts voidBecause(UnitId id, UUID voiding, VoidReason reason) {
        var unit = inUse(id);
        unit.voidBecause(reason, voiding, clock.instant());
        changed.fire(new CoveragesMoved(id, unit.ledger().coverages()));
        return UnitFacts.of(unit);
    }

    /** The owner objects; the warranty stays void until that is decided. */
    @Transactional
    public void appealVoid(UnitId id, UUID voiding) {
        tell(id, (unit, now) -> new UnitEvent.VoidAppealed(unit, voiding, now));
    }

    @Transactional
    public void upholdVoid(UnitId id, UUID voiding, String decisionReason) {
        tell(id, (unit, now) -> new UnitEvent.VoidUpheld(unit, voiding, decisionReason, now));
    }

    /** The warranty holds again, for the same days as if it had never been void. */
    @Transactional
    public void reinstate(UnitId id, UUID voiding, String decisionReason) {
        var unit = units.lock(id);
        unit.reinstate(voiding, decisionReason, clock.instant());
        changed.fire(new CoveragesMoved(id, unit.ledger().coverages()));
    }

    private void tell(UnitId id, BiFunction<UnitIdentity, Instant, UnitEvent> happened) {
        units.lock(id).tell(unit -> happened.apply(unit, clock.instant()));
    }

    /** @throws AlreadyReplaced when nothing more can befall it */
    private Unit inUse(UnitId id) {
        var unit = units.lock(id);
        unit.requireInUse();
        return unit;
    }
}
