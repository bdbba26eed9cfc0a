package org.aftersales.warranty.unit;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.ReplacementEffect;
import org.aftersales.warranty.coverage.Terms;
import org.jspecify.annotations.Nullable;

/** How one unit takes the place of another. */
@ApplicationScoped
public class SwapUseCases {

    private final Units units;
    private final RegisterUseCases register;
    private final CatalogueUseCases catalogue;
    private final CardCodes cards;
    private final Event<CoveragesMoved> moved;
    private final Clock clock;

    SwapUseCases(
            Units units,
            RegisterUseCases register,
            CatalogueUseCases catalogue,
            CardCodes cards,
            Event<CoveragesMoved> moved,
            Clock clock) {
        this.units = units;
        this.register = register;
        this.catalogue = catalogue;
        this.cards = cards;
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * Takes a unit back and gives another one of the same product for it: the same owner, retailer and price, the
     * coverages that the policy says, a card of its own. The old unit keeps its history and covers nothing any more.
     *
     * @param day from which the other one counts, in the zone of the policy; null for today there
     * @param reportedOn on which the fault was reported that it is given for; null where none was, then that day
     * @return the unit that was given
     * @throws AlreadyReplaced when another one was given for it before
     * @throws SerialTaken when the serial is that of a unit in the register
     * @throws RuleViolated when the warranty is void, or the day has not come or lies before the sale
     */
    @Transactional
    public UnitId replace(
            UnitId id, IfMatch expected, SerialNumber serial, @Nullable LocalDate day, @Nullable LocalDate reportedOn) {
        var old = units.lock(id);
        expected.check(old);
        old.requireInUse();
        if (old.voidReason() != null) {
            throw new RuleViolated("warranty-void", "The warranty of this unit is void; reinstate it first.");
        }
        var given = given(old, serial, dayOf(old, day), reportedOn);
        enter(old, given);
        old.replaceBy(given, clock.instant());
        moved.fire(new CoveragesMoved(id, old.ledger().coverages()));
        units.flush();
        Log.infof("unit %s replaced by %s", id, given.id());
        return given.id();
    }

    private Given given(Unit old, SerialNumber serial, LocalDate day, @Nullable LocalDate reportedOn) {
        var terms = termsOf(old);
        var told = terms.redress().replacementEffect();
        var effect = told == null ? ReplacementEffect.REMAINING : told; // nothing is gained or lost by a silent policy
        var reported = reportedOn == null || reportedOn.isAfter(day) ? day : reportedOn;
        return new Given(register.nextId(), serial, day, effect, old.ledger().givenOn(day, reported, terms, effect));
    }

    private void enter(Unit old, Given given) {
        var unit = old.replacement(given, clock.instant());
        unit.issueCard(cards.firstCard(given.id()));
        if (register.enter(List.of(unit)).isEmpty()) throw new SerialTaken();
        var entered = units.get(given.id());
        entered.follow(old.id());
        entered.enter(old.ledger().goingOnWith(given.promised()));
        entered.continueBesides(old, given.on());
        if (!entered.ledger().besides().isEmpty()) {
            moved.fire(new CoveragesMoved(given.id(), entered.ledger().coverages()));
        }
    }

    private LocalDate dayOf(Unit unit, @Nullable LocalDate told) {
        var today = unit.ledger().dayOf(clock.instant());
        if (told == null) return today;
        if (told.isAfter(today)) throw refused("replaced-in-future", "must not be later than " + today);
        var sold = unit.ledger().dayOf(unit.soldAt());
        if (told.isBefore(sold)) throw refused("replaced-before-sale", "must not be before the sale");
        return told;
    }

    private static RuleViolated refused(String code, String message) {
        return new RuleViolated(
                code,
                "The unit cannot have been replaced on that day.",
                List.of(new Violation("/replacedOn", code, message)));
    }

    private Terms termsOf(Unit unit) {
        return catalogue
                .current()
                .policy(unit.policyCode(), unit.policyVersion())
                .orElseThrow(() -> new IllegalStateException("the policy of unit " + unit.id() + " is not there"))
                .terms();
    }

    /** What those of these units that were given for others have taken the place of, the newest first. */
    @Transactional
    public Map<UnitId, List<UnitId>> predecessors(Set<UnitId> ids) {
        return units.given(ids).stream().collect(Collectors.toMap(Unit::id, unit -> {
            var line = lineage(unit.id());
            return line.subList(1, line.size());
        }));
    }

    /** The unit and those that it has taken the place of, the newest first. */
    @Transactional
    public List<UnitId> lineage(UnitId id) {
        var line = new ArrayList<UnitId>();
        for (@Nullable UnitId next = id;
                next != null;
                next = units.get(Objects.requireNonNull(next)).replaces()) {
            line.add(next);
        }
        return line;
    }
}
