package org.aftersales.loyalty.correction;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.loyalty.earning.ValidityUseCases;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Credit;
import org.aftersales.loyalty.ledger.Deducted;
import org.aftersales.loyalty.ledger.DeductionUseCases;
import org.aftersales.loyalty.ledger.LedgerUseCases;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;

/** Staff puts points of members right. */
@ApplicationScoped
public class CorrectionUseCases {
    private final Corrections corrections;
    private final CorrectionLimits limits;
    private final MemberUseCases members;
    private final LedgerUseCases ledger;
    private final DeductionUseCases deductions;
    private final ValidityUseCases validity;
    private final Caller caller;
    private final Clock clock;

    CorrectionUseCases(
            Corrections corrections,
            CorrectionLimits limits,
            MemberUseCases members,
            LedgerUseCases ledger,
            DeductionUseCases deductions,
            ValidityUseCases validity,
            Caller caller,
            Clock clock) {
        this.corrections = corrections;
        this.limits = limits;
        this.members = members;
        this.ledger = ledger;
        this.deductions = deductions;
        this.validity = validity;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Puts points right at once, as far as the caller may do so alone; else somebody else has to agree.
     *
     * @throws NotFound when there is no such member, or nobody is it any more
     * @throws OwnAccount when the caller is the member
     * @throws RuleViolated when nobody may put so many right, or the posting did not give them
     */
    @Transactional
    Correction correct(CorrectPoints told) {
        limits.check(told.points());
        if (told.kind() == CorrectionKind.CREDIT && told.postingId() != null) throw new NothingToTakeFrom();
        var member = members.get(new MemberId(told.memberId())).id();
        notOwn(member);
        var customer = members.customerOf(member).orElseThrow(NotFound::new);
        var now = clock.instant();
        var wish = told.wish(new CorrectionId(Uuids.v7(clock)), customer, caller.subject());
        if (wish.posting() != null) deductions.check(member, wish.posting(), wish.points());
        var correction =
                limits.alone(wish, now) ? Correction.booked(wish, move(wish, now), now) : Correction.propose(wish, now);
        corrections.persistAndFlush(correction);
        return told(correction);
    }

    /**
     * Books what somebody else has proposed.
     *
     * @throws MemberGone when nobody is the member any more
     */
    @Transactional
    Correction approve(UUID id, IfMatch version) {
        var correction = asked(id, version);
        var wish = correction.wish();
        notOwn(wish.memberId());
        if (members.customerOf(wish.memberId()).isEmpty()) throw new MemberGone();
        var now = clock.instant();
        correction.agree(caller.subject());
        correction.book(move(wish, now), now);
        corrections.flush();
        return told(correction);
    }

    @Transactional
    Correction refuse(UUID id, IfMatch version) {
        var correction = asked(id, version);
        correction.refuse(caller.subject(), clock.instant());
        corrections.flush();
        return told(correction);
    }

    @Transactional
    Correction get(UUID id) {
        return corrections.get(new CorrectionId(id));
    }

    /** The newest first, those below an id. */
    @Transactional
    List<Correction> below(UUID id, int most) {
        return corrections.below(id, most);
    }

    /** Those of a member, without the staff, the oldest first. */
    @Transactional
    public List<ToldCorrection> told(MemberId member) {
        return corrections.of(member).stream()
                .map(correction -> ToldCorrection.of(correction.view()))
                .toList();
    }

    private Correction asked(UUID id, IfMatch version) {
        var correction = corrections.lock(new CorrectionId(id));
        version.check(correction);
        return correction;
    }

    private void notOwn(MemberId member) {
        if (members.is(member, caller.subject())) throw new OwnAccount();
    }

    private Deducted move(Wish wish, Instant now) {
        return switch (wish.kind()) {
            case CREDIT -> credit(wish, now);
            case DEDUCTION -> deductions.deduct(wish.memberId(), wish.id().value(), wish.points(), wish.posting());
        };
    }

    private Deducted credit(Wish wish, Instant now) {
        ledger.credit(new Credit(
                wish.memberId(),
                wish.customerId(),
                new Cause(Reason.CORRECTION, wish.id().value()),
                wish.points(),
                Why.booked(Reason.CORRECTION),
                now,
                now,
                validity.of(wish.memberId(), now),
                null));
        return new Deducted(null, wish.points().value(), 0, 0, 0);
    }

    private static Correction told(Correction correction) {
        var seen = correction.view();
        Log.infof("correction %s of member %s: %s %s", seen.id(), seen.memberId(), seen.kind(), seen.status());
        return correction;
    }

    static final class NothingToTakeFrom extends RuleViolated {
        NothingToTakeFrom() {
            super(
                    "posting-of-a-credit",
                    "A credit takes nothing from a posting.",
                    List.of(new Violation("/postingId", "posting-of-a-credit", "goes with a deduction")));
        }
    }

    static final class OwnAccount extends RuleViolated {
        OwnAccount() {
            super("own-account", "Nobody puts their own points right.");
        }
    }

    static final class MemberGone extends RuleViolated {
        MemberGone() {
            super("member-gone", "Nobody is this member any more.");
        }
    }
}
