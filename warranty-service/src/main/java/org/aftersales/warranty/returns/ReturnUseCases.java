package org.aftersales.warranty.returns;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLifeUseCases;
import org.aftersales.warranty.unit.UnitUseCases;
import org.jspecify.annotations.Nullable;

/** How returns are asked for, paid back, and refused. */
@ApplicationScoped
public class ReturnUseCases {

    private static final Set<String> PAPERS = Set.of(Roles.RETAILER, Roles.AGENT, Roles.MANAGER);

    private final Returns returns;
    private final ReturnRules rules;
    private final UndoneSales undone;
    private final UnitUseCases units;
    private final UnitLifeUseCases life;
    private final Caller caller;
    private final Clock clock;

    ReturnUseCases(
            Returns returns,
            ReturnRules rules,
            UndoneSales undone,
            UnitUseCases units,
            UnitLifeUseCases life,
            Caller caller,
            Clock clock) {
        this.returns = returns;
        this.rules = rules;
        this.undone = undone;
        this.units = units;
        this.life = life;
        this.caller = caller;
        this.clock = clock;
    }

    /** A reference that somebody else has used would be missing when the retailer's own return comes. */
    static final class PapersOfRetailer extends RuleViolated {
        PapersOfRetailer() {
            super(
                    "reference-of-retailer",
                    "Only the retailer, or staff for it, refers to its papers.",
                    List.of(new Violation("/reference", "reference-of-retailer", "is the retailer's to give")));
        }
    }

    private boolean ownsPapers() {
        return caller.roles().stream().anyMatch(PAPERS::contains);
    }

    /**
     * @throws NotFound when there is no such unit that the caller may see
     * @throws PapersOfRetailer when the owner tells a reference
     */
    @Transactional
    UnitReturn request(UnitId id, RequestReturn asked) {
        if (asked.reference() != null && !ownsPapers()) throw new PapersOfRetailer();
        var unit = held(id);
        var goods = rules.goods(unit);
        var now = clock.instant();
        var askedOn = asked.askedOn(dayOfSale(unit), unit.ledger().dayOf(now));
        var deadline = rules.deadline(unit, askedOn);
        var requested = UnitReturn.request(new ReturnId(Uuids.v7(clock)), goods, asked, askedOn, deadline)
                .at(now);
        returns.open(requested);
        return told("requested", requested);
    }

    /**
     * Records that money went back. Where the goods came back too, or nothing is left of their price, the sale is
     * undone with all that hangs on it.
     */
    @Transactional
    UnitReturn refund(ReturnId id, IfMatch expected, PayBack told) {
        var seen = own(id);
        var unit = held(seen.unitId());
        var requested = returns.again(seen);
        expected.check(requested);
        var now = clock.instant();
        var at = told.at(unit.soldAt(), now);
        requested.refund(told.refund(), rules.goods(unit), at, now);
        if (requested.endsCover()) undone.undo(unit, id, unit.ledger().dayOf(at));
        returns.flush();
        return told("refunded", requested);
    }

    @Transactional
    UnitReturn reject(ReturnId id, IfMatch expected, RejectionReason why) {
        var requested = expected(id, expected);
        requested.reject(why, clock.instant());
        return told("rejected", requested);
    }

    @Transactional
    UnitReturn withdraw(ReturnId id, IfMatch expected) {
        var requested = expected(id, expected);
        requested.withdraw(clock.instant());
        return told("withdrawn", requested);
    }

    @Transactional
    UnitReturn find(ReturnId id) {
        return visible(id);
    }

    /** Newest first. */
    @Transactional
    List<UnitReturn> of(UnitId unit, UUID below, int limit) {
        units.find(unit);
        return returns.of(unit, ownRetailer(), below, limit);
    }

    /** Those of the caller's own sales, or of all where staff asks; newest first. */
    @Transactional
    List<UnitReturn> in(@Nullable ReturnStatus status, UUID below, int limit) {
        return returns.in(status, ownRetailer(), below, limit);
    }

    /** The returns of these customers' units, newest first. */
    @Transactional
    public List<ToldReturn> told(Set<CustomerId> owners) {
        return returns.of(owners).stream().map(ToldReturn::of).toList();
    }

    /** The unit as it stays until the transaction ends; nobody has looked at it before, so nobody has to come again. */
    private UnitFacts held(UnitId id) {
        life.hold(id);
        return units.find(id);
    }

    private UnitReturn expected(ReturnId id, IfMatch expected) {
        var requested = visible(id);
        expected.check(requested);
        return requested;
    }

    /**
     * What was asked of a retailer is that retailer's, also when another one answers for the unit by now.
     *
     * @throws NotFound when there is none that the caller may see
     */
    private UnitReturn visible(ReturnId id) {
        var found = own(id);
        if (ownRetailer() == null) units.find(found.unitId());
        return found;
    }

    /** Without a look at its unit, which whoever pays back has to hold before that. */
    private UnitReturn own(ReturnId id) {
        var found = returns.get(id);
        var retailer = ownRetailer();
        if (retailer != null && !found.view().retailerId().equals(retailer)) throw new NotFound();
        return found;
    }

    private @Nullable String ownRetailer() {
        return caller.is(Roles.RETAILER) ? caller.retailer() : null;
    }

    private static LocalDate dayOfSale(UnitFacts unit) {
        return unit.ledger().dayOf(unit.soldAt());
    }

    private static UnitReturn told(String what, UnitReturn one) {
        Log.infof("return %s of unit %s %s", one.key(), one.unitId(), what);
        return one;
    }
}
