package org.aftersales.loyalty.referral;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.privacy.TypedCode;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.member.Membership;

/** Members give codes to friends, and friends tell who brought them. */
@ApplicationScoped
public class ReferralUseCases {
    private final Referrals referrals;
    private final ReferralCodes codes;
    private final RefereeMarks marks;
    private final Purchases purchases;
    private final ReferralGuard guard;
    private final MemberUseCases members;
    private final RateLimits limits;
    private final Turns turns;
    private final Timers timers;
    private final ReferralRules rules;
    private final Caller caller;
    private final Clock clock;

    ReferralUseCases(
            Referrals referrals,
            ReferralCodes codes,
            RefereeMarks marks,
            Purchases purchases,
            ReferralGuard guard,
            MemberUseCases members,
            RateLimits limits,
            Turns turns,
            Timers timers,
            ReferralRules rules,
            Caller caller,
            Clock clock) {
        this.referrals = referrals;
        this.codes = codes;
        this.marks = marks;
        this.purchases = purchases;
        this.guard = guard;
        this.members = members;
        this.limits = limits;
        this.turns = turns;
        this.timers = timers;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** Gives the caller a code; one that they had is worth nothing from now on. */
    @Transactional
    ReferralCodeView issue(IssueCode told) {
        var member = members.ofSubject(caller.subject()).id();
        // Who can bring others is known by name to those who look for circles.
        referrals.ofReferee(marks.of(caller.subject())).filter(Referral::open).ifPresent(own -> own.meet(member));
        codes.issue(member, TypedCode.mint(), marks.device(told.device()), clock.instant());
        return codes.of(member).orElseThrow();
    }

    /** @throws NotFound when the caller has none */
    @Transactional
    ReferralCodeView code() {
        return codes.of(members.ofSubject(caller.subject()).id()).orElseThrow(NoCode::new);
    }

    /**
     * The caller was brought by whoever has the code. Everybody who tells a code waits for whoever does so before them,
     * so that no two of them close a circle.
     *
     * @throws NotUsable when nobody has it
     * @throws OwnCode when it is the caller's
     * @throws AlreadyReferred when they have told one before
     * @throws NoNewcomer when they have been buying for longer
     * @throws Refused when something speaks against it; what it is, is not told
     */
    @Transactional
    Referral accept(AcceptReferral told) {
        limits.check("referral-codes", caller.tenant() + ' ' + caller.subject(), rules.codesPerMinute());
        turns.take("referrals");
        var referrer = codes.owner(new TypedCode(told.code())).orElseThrow(NotUsable::new);
        var member = members.find(caller.subject()).map(Membership::id).orElse(null);
        if (referrer.equals(member)) throw new OwnCode();
        var id = new ReferralId(Uuids.v7(clock));
        var referee = marks.referee(id.value(), caller.subject(), member, told.device());
        if (referrals.ofReferee(referee.mark()).isPresent()) throw new AlreadyReferred();
        var now = clock.instant();
        var before = now.minus(rules.toldWithin());
        if (member != null && !purchases.between(member, Instant.EPOCH, before).isEmpty()) throw new NoNewcomer();
        guard.atOnce(referrer, referee, now).ifPresent(why -> {
            Log.infof("a referral by member %s is refused: %s", referrer.value(), why);
            throw new Refused();
        });
        var referral = Referral.accept(id, referrer, referee, now.plus(rules.lapsesAfter()), now);
        referrals.persistAndFlush(referral);
        timers.schedule(ReferralTimer.KIND, id.value(), now);
        return referral;
    }

    /** Who has left has no code any more. That they came by a friend stays, as a digest: nobody comes twice. */
    @Transactional
    public void forget(MemberId member) {
        codes.forget(member);
    }

    /** Those whom the caller has brought, and how they were brought; the newest first, those below an id. */
    @Transactional
    List<Referral> mine(UUID id, int most) {
        var member = members.find(caller.subject()).map(Membership::id).orElse(null);
        return referrals.of(member, marks.of(caller.subject()), id, most);
    }

    @Transactional
    List<Referral> below(UUID id, int most) {
        return referrals.below(id, most);
    }

    @Transactional
    Referral get(UUID id) {
        return referrals.get(new ReferralId(id));
    }

    static final class NoCode extends NotFound {
        NoCode() {
            super("no-referral-code", "You have no code yet: ask for one.");
        }
    }

    /** The same for a code that never was, that another took the place of, and of somebody who has left. */
    static final class NotUsable extends NotFound {
        NotUsable() {
            super("referral-code-not-usable", "There is no such code.");
        }
    }

    static final class OwnCode extends RuleViolated {
        OwnCode() {
            super("own-referral-code", "This code is for your friends.");
        }
    }

    static final class AlreadyReferred extends Conflict {
        AlreadyReferred() {
            super("already-referred", "You have told who brought you before.");
        }
    }

    static final class NoNewcomer extends RuleViolated {
        NoNewcomer() {
            super("no-newcomer", "A code is for who has not bought anything yet.");
        }
    }

    static final class Refused extends RuleViolated {
        Refused() {
            super("referral-refused", "You cannot use this code. Ask us when you think that you should.");
        }
    }
}
