package org.aftersales.loyalty.surprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.budget.BudgetUseCases;
import org.aftersales.loyalty.earning.ValidityUseCases;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Credit;
import org.aftersales.loyalty.ledger.LedgerUseCases;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.surprise.Surprise.Gift;

/** Staff gives members points without being asked. */
@ApplicationScoped
class SurpriseUseCases {
    private static final String BUDGET = "surprises";

    private final Surprises surprises;
    private final MemberUseCases members;
    private final LedgerUseCases ledger;
    private final BudgetUseCases budgets;
    private final Turns turns;
    private final SurpriseRules rules;
    private final ValidityUseCases validity;
    private final Caller caller;
    private final Clock clock;

    SurpriseUseCases(
            Surprises surprises,
            MemberUseCases members,
            LedgerUseCases ledger,
            BudgetUseCases budgets,
            Turns turns,
            SurpriseRules rules,
            ValidityUseCases validity,
            Caller caller,
            Clock clock) {
        this.surprises = surprises;
        this.members = members;
        this.ledger = ledger;
        this.budgets = budgets;
        this.turns = turns;
        this.rules = rules;
        this.validity = validity;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Gives a member points at once, as far as the caller may do so alone; else somebody else has to agree.
     *
     * @throws NotFound when there is no such member, or nobody is it any more
     * @throws OwnAccount when the caller is the member
     * @throws TooMany when nobody may give so many
     * @throws BudgetSpent when there is a budget for surprises, and it has not so many left
     */
    @Transactional
    Surprise give(GiveSurprise told) {
        if (told.points() > rules.atMost()) throw new TooMany(rules.atMost());
        var member = members.get(new MemberId(told.memberId())).id();
        notOwn(member);
        var customer = members.customerOf(member).orElseThrow(NotFound::new);
        var now = clock.instant();
        var id = new SurpriseId(Uuids.v7(clock));
        var gift = new Gift(id, member, customer, new Points(told.points()), told.reason(), caller.subject());
        var alone = alone(gift, now);
        var surprise = alone ? Surprise.give(gift, now) : Surprise.propose(gift, now);
        surprises.persistAndFlush(surprise);
        if (alone) credit(surprise, now);
        return surprise;
    }

    /**
     * Gives what somebody else has proposed.
     *
     * @throws MemberGone when nobody is the member any more
     */
    @Transactional
    Surprise approve(UUID id, IfMatch version) {
        var surprise = asked(id, version);
        notOwn(surprise.memberId());
        if (members.customerOf(surprise.memberId()).isEmpty()) throw new MemberGone();
        var now = clock.instant();
        surprise.approve(caller.subject(), now);
        credit(surprise, now);
        surprises.flush();
        return surprise;
    }

    @Transactional
    Surprise refuse(UUID id, IfMatch version) {
        var surprise = asked(id, version);
        surprise.refuse(caller.subject(), clock.instant());
        surprises.flush();
        return surprise;
    }

    @Transactional
    Surprise get(UUID id) {
        return surprises.get(new SurpriseId(id));
    }

    /** The newest first, those below an id. */
    @Transactional
    List<Surprise> below(UUID id, int most) {
        return surprises.below(id, most);
    }

    private Surprise asked(UUID id, IfMatch version) {
        var surprise = surprises.lock(new SurpriseId(id));
        version.check(surprise);
        return surprise;
    }

    private void notOwn(MemberId member) {
        if (members.is(member, caller.subject())) throw new OwnAccount();
    }

    /** Whoever gives at the same time, or to the same member, is waited for: first the giver, then the member. */
    private boolean alone(Gift gift, Instant now) {
        turns.take("surprises by " + gift.by());
        turns.take("surprises to " + gift.memberId().value());
        var zone = validity.zone(gift.memberId());
        var today = now.atZone(zone).toLocalDate();
        var day = today.atStartOfDay(zone).toInstant();
        var month = today.withDayOfMonth(1).atStartOfDay(zone).toInstant();
        var points = gift.points().value();
        return points <= rules.alone()
                && surprises.givenBy(gift.by(), day) + points <= rules.alonePerDay()
                && surprises.givenTo(gift.memberId(), month) + points <= rules.perMemberAndMonth();
    }

    private void credit(Surprise surprise, Instant now) {
        spend(surprise);
        ledger.credit(new Credit(
                surprise.memberId(),
                surprise.customerId(),
                new Cause(Reason.GOODWILL, surprise.key()),
                surprise.points(),
                Why.booked(Reason.GOODWILL),
                now,
                now,
                validity.of(surprise.memberId(), now),
                null));
    }

    private void spend(Surprise surprise) {
        var code = members.get(surprise.memberId()).programme();
        if (!budgets.unknown(code, List.of(BUDGET)).isEmpty()) return;
        var points = surprise.points();
        var wanted = new TreeMap<String, Long>();
        wanted.put(BUDGET, points.value());
        if (budgets.take(code, wanted).of(BUDGET) < points.value()) throw new BudgetSpent();
    }

    static final class OwnAccount extends RuleViolated {
        OwnAccount() {
            super("own-account", "Nobody surprises themselves.");
        }
    }

    static final class MemberGone extends RuleViolated {
        MemberGone() {
            super("member-gone", "Nobody is this member any more.");
        }
    }

    static final class TooMany extends RuleViolated {
        TooMany(long most) {
            super(
                    "too-many-points",
                    "A surprise has %d points at most.".formatted(most),
                    List.of(new Violation("/points", "too-many-points", Long.toString(most))));
        }
    }

    static final class BudgetSpent extends Conflict {
        BudgetSpent() {
            super("budget-spent", "There is not so much left for surprises.");
        }
    }
}
