package org.aftersales.warranty.claim;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What people and tickets do with claims. */
@ApplicationScoped
public class ClaimUseCases {

    private final Claims claims;
    private final ClaimableUnits units;
    private final ClaimWords words;
    private final CustomerUseCases customers;
    private final Assessments assessments;
    private final Clock clock;

    ClaimUseCases(
            Claims claims,
            ClaimableUnits units,
            ClaimWords words,
            CustomerUseCases customers,
            Assessments assessments,
            Clock clock) {
        this.claims = claims;
        this.units = units;
        this.words = words;
        this.customers = customers;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** Somebody still works for the person, and has to reach them. */
    static final class ClaimInProgress extends Conflict {
        ClaimInProgress() {
            super("claim-in-progress", "A claim is still in progress: withdraw it or wait until it is settled.");
        }
    }

    @Transactional
    OpenedClaim file(FaultNotice notice) {
        var now = clock.instant();
        var unit = units.find(notice.unit());
        customers.expectContact(new CustomerId(unit.unit().customerId()));
        var assessed = assessments.of(unit, notice, now);
        var id = new ClaimId(Uuids.v7(clock));
        var sealed = words.seal(id, notice.faultDescription());
        var report = new FaultReport(assessed.reportedOn(), sealed, assessed.remedies());
        var claim = Claim.file(id, unit.unit(), report, assessed.coverage(), now);
        claims.open(claim);
        return words.open(told("filed", claim));
    }

    /** The same at the counter, for a unit that is in the register by now. */
    @Transactional
    public FiledClaim file(UnitId unit, CounterFault fault) {
        return FiledClaim.of(file(fault.of(unit)).claim());
    }

    @Transactional
    OpenedClaim find(ClaimId id) {
        return words.open(claims.visible(id, units.scope()));
    }

    @Transactional
    List<Claim> newest(ClaimFilter filter, ClaimId below, int limit) {
        return claims.newest(units.scope(), filter, below, limit);
    }

    @Transactional
    OpenedClaim decide(ClaimId id, IfMatch expected, ClaimDecision decision, @Nullable String note) {
        var claim = expected(id, expected);
        if (decision instanceof ClaimDecision.Approve(var why) && why != ClaimReason.GOODWILL) {
            units.requireOwed(claim.facts().unitId(), claim.reportedOn());
        }
        claim.decide(decision, Decider.ADJUSTER, clock.instant());
        if (note != null) words.write(claim, ClaimNote.Kind.DECISION, note);
        return words.open(told("decided", claim));
    }

    @Transactional
    OpenedClaim answer(ClaimId id, IfMatch expected, String answer) {
        var claim = expected(id, expected);
        claim.receiveInformation();
        words.write(claim, ClaimNote.Kind.ANSWER, answer);
        return words.open(told("answered", claim));
    }

    @Transactional
    OpenedClaim withdraw(ClaimId id, IfMatch expected) {
        var claim = expected(id, expected);
        claim.withdraw(clock.instant());
        return words.open(told("withdrawn", claim));
    }

    /** All claims of these customers with what people wrote, the newest first. */
    @Transactional
    public List<ToldClaim> of(Set<CustomerId> owners) {
        return claims.of(owners).stream().map(words::open).map(ToldClaim::of).toList();
    }

    /**
     * Forgets what people wrote in the claims of these customers; that there were claims, and how they ended, stays.
     *
     * @throws ClaimInProgress when one of them is not over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetWords(Set<CustomerId> owners) {
        var theirs = claims.of(owners);
        if (!theirs.stream().allMatch(claim -> claim.status().isOver())) throw new ClaimInProgress();
        theirs.forEach(words::forget);
    }

    /** The ticket that did the claim's work was closed. For a claim that is over already this changes nothing. */
    @Transactional
    public void settle(ClaimId id, UUID ticket) {
        var claim = claims.lock(id);
        var settled = claim.settle(ticket, clock.instant());
        told(settled ? "settled" : "left as it was after ticket " + ticket, claim);
    }

    /** The local day on which the fault was reported, of a claim that work has settled; empty for any other. */
    @Transactional
    public Optional<LocalDate> reportedOfSettled(ClaimId id) {
        return claims.findByIdOptional(id)
                .filter(claim -> claim.status() == ClaimStatus.SETTLED)
                .map(Claim::reportedOn);
    }

    /** The unit went back: what is claimed for it and not granted is withdrawn; work that was begun ends with its ticket. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawFor(UUID unitId) {
        claims.undecided(unitId).forEach(claim -> {
            claim.withdraw(clock.instant());
            told("withdrawn with its unit", claim);
        });
    }

    /** Whether a claim for this unit is open. */
    @Transactional
    public boolean isPendingFor(UUID unitId) {
        return claims.hasOpen(unitId);
    }

    /** Whether anything was claimed for this unit at that moment or later. */
    @Transactional
    public boolean hasFiledSince(UUID unitId, Instant moment) {
        return claims.hasFiledSince(unitId, moment);
    }

    /** When the first of the faults was reported that are to be made good and are not yet. */
    @Transactional
    public Optional<LocalDate> reportedOfApproved(UUID unitId) {
        return claims.granted(unitId).stream()
                .filter(claim -> !claim.status().isOver())
                .map(Claim::reportedOn)
                .min(Comparator.naturalOrder());
    }

    /** What was approved for this unit, the oldest first. */
    @Transactional
    public List<GrantedClaim> granted(UUID unitId) {
        return claims.granted(unitId).stream().map(GrantedClaim::of).toList();
    }

    private Claim expected(ClaimId id, IfMatch expected) {
        var claim = claims.visible(id, units.scope());
        expected.check(claim);
        return claim;
    }

    private static Claim told(String what, Claim claim) {
        Log.infof(
                "claim %s %s: %s, %s",
                claim.key(), what, claim.status(), claim.reason().code());
        return claim;
    }
}
