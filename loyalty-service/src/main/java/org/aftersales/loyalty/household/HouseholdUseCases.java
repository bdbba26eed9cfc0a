package org.aftersales.loyalty.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.privacy.TypedCode;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.household.Households.Mate;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;

/** Members say with whom they live: who is in a household invites, and who is invited agrees. */
@ApplicationScoped
public class HouseholdUseCases {
    private final Households households;
    private final MemberUseCases members;
    private final RateLimits limits;
    private final Turns turns;
    private final HouseholdRules rules;
    private final Caller caller;
    private final Clock clock;

    HouseholdUseCases(
            Households households,
            MemberUseCases members,
            RateLimits limits,
            Turns turns,
            HouseholdRules rules,
            Caller caller,
            Clock clock) {
        this.households = households;
        this.members = members;
        this.limits = limits;
        this.turns = turns;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** Invites somebody; who is in no household founds one. */
    @Transactional
    InvitationView invite() {
        var me = me();
        var now = clock.instant();
        turns.take("household of " + me.value());
        var mates = households.of(me);
        if (mates.size() >= rules.members()) throw new Full();
        if (mates.isEmpty()) {
            var household = Uuids.v7(clock);
            households.found(household, now);
            if (!households.join(me, household, now)) throw new InOne();
        }
        var code = TypedCode.mint();
        var expiresAt = now.plus(rules.invitationsLast());
        households.invite(me, code, expiresAt);
        return new InvitationView(code.text(), expiresAt);
    }

    /**
     * Joins the household of whoever has invited the caller.
     *
     * @throws NotUsable when the code is none, was used, has ended, or was given by somebody who has left
     * @throws InOne when they are in one
     * @throws Full when nobody else can join
     */
    @Transactional
    HouseholdView join(JoinHousehold told) {
        limits.check("household-codes", caller.tenant() + ' ' + caller.subject(), rules.codesPerMinute());
        var me = me();
        var now = clock.instant();
        var household = households.use(new TypedCode(told.code()), now).orElseThrow(NotUsable::new);
        turns.take("household " + household);
        if (households.in(household).size() >= rules.members()) throw new Full();
        if (!households.join(me, household, now)) throw new InOne();
        return HouseholdView.of(households.of(me), me);
    }

    /** @throws NotFound when the caller is in none */
    @Transactional
    void leave() {
        if (!households.leave(me())) throw new None();
    }

    /** Who has left the programme lives with nobody there. */
    @Transactional
    public void forget(MemberId member) {
        households.leave(member);
    }

    /** @throws NotFound when the caller is in none */
    @Transactional
    HouseholdView mine() {
        var me = me();
        var mates = households.of(me);
        if (mates.isEmpty()) throw new None();
        return HouseholdView.of(mates, me);
    }

    /** Whether two members live in one household. */
    @Transactional
    public boolean together(MemberId one, MemberId other) {
        return households.of(one).stream().map(Mate::memberId).anyMatch(other::equals);
    }

    /** All who live with a member, the member included. */
    List<Mate> mates(MemberId member) {
        return households.of(member);
    }

    private MemberId me() {
        return members.ofSubject(caller.subject()).id();
    }

    static final class None extends NotFound {
        None() {
            super("no-household", "You are in no household: invite somebody, or be invited.");
        }
    }

    static final class NotUsable extends NotFound {
        NotUsable() {
            super("invitation-not-usable", "There is no such invitation that can be used now.");
        }
    }

    static final class InOne extends Conflict {
        InOne() {
            super("in-a-household", "You are in a household; leave it first.");
        }
    }

    static final class Full extends Conflict {
        Full() {
            super("household-full", "Nobody else can join.");
        }
    }
}
