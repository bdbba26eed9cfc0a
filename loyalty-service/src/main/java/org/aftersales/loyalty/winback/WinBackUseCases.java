package org.aftersales.loyalty.winback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.rest.Days;
import org.aftersales.loyalty.earning.EarningTrigger;
import org.aftersales.loyalty.earning.EarningUseCases;
import org.aftersales.loyalty.earning.Facts;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.reward.CouponUseCases;
import org.aftersales.loyalty.reward.Occasion;
import org.aftersales.loyalty.winback.Lapse.Away;
import org.jspecify.annotations.Nullable;

/**
 * Asks members to come back who have stayed away for long, once for each time, but for some who are held out; and sees
 * who comes. Whether somebody stays away follows from when they were seen, however late anybody looks.
 */
@ApplicationScoped
public class WinBackUseCases {
    private static final int AT_ONCE = 500;
    private static final Duration DAY = Duration.ofDays(1);

    private final Lapses lapses;
    private final Habits habits;
    private final MemberUseCases members;
    private final EarningUseCases earnings;
    private final CouponUseCases coupons;
    private final WinBackRules rules;
    private final Clock clock;

    WinBackUseCases(
            Lapses lapses,
            Habits habits,
            MemberUseCases members,
            EarningUseCases earnings,
            CouponUseCases coupons,
            WinBackRules rules,
            Clock clock) {
        this.lapses = lapses;
        this.habits = habits;
        this.members = members;
        this.earnings = earnings;
        this.coupons = coupons;
        this.rules = rules;
        this.clock = clock;
    }

    /** Looks at one transaction's worth of members at whom it is time to look; answers whether nobody is left. */
    @Transactional
    public boolean look(Instant now) {
        var entered = habits.enter(now, AT_ONCE);
        var due = habits.due(now, AT_ONCE);
        var seen = habits.of(due, now);
        var open = lapses.open(due);
        var next = new LinkedHashMap<MemberId, Instant>();
        for (var member : due) {
            var lapse = open.get(member);
            next.put(member, lapse == null ? judge(member, seen.get(member), now) : observe(lapse, now));
        }
        habits.again(next);
        return entered < AT_ONCE && due.size() < AT_ONCE;
    }

    /** Answers when to look again. */
    private Instant judge(MemberId member, @Nullable Habit habit, Instant now) {
        if (habit == null) return now.plus(rules.least());
        var lapsesAt = habit.lapsesAt(rules.least());
        if (lapsesAt.isAfter(now)) return lapsesAt;
        var customer = members.customerOf(member);
        if (customer.isEmpty() || lapses.known(member, habit.lastSeenAt())) return now.plus(rules.least());
        ask(new Away(member, customer.get(), habit.lastSeenAt()), now);
        return now.plus(DAY);
    }

    private void ask(Away away, Instant now) {
        var heldOut = HoldOut.of(away.memberId(), away.lastSeenAt(), rules.heldOut());
        var id = new LapseId(Uuids.v7(clock));
        var lapse = Lapse.found(id, away, heldOut, now.plus(rules.observedFor()), now);
        lapses.add(lapse);
        if (!heldOut) earn(away.customerId(), id.value(), now, "OFFER");
    }

    private Instant observe(Lapse lapse, Instant now) {
        var seen = habits.seen(lapse.memberId(), lapse.lapsedAt(), now).filter(lapse::observes);
        if (seen.isPresent()) {
            lapse.back(seen.get(), now);
            if (!lapse.heldOut()) welcome(lapse, seen.get());
        } else if (lapse.observed(now)) {
            lapse.lost(now);
        }
        return now.plus(DAY);
    }

    /** By the card that is theirs now: the one that they were asked by may have been erased. */
    private void welcome(Lapse lapse, Instant at) {
        coupons.give(lapse.memberId(), Occasion.WELCOME_BACK, lapse.key());
        var name = lapse.key() + "/welcome";
        var cause = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        members.customerOf(lapse.memberId()).ifPresent(customer -> earn(customer, cause, at, "WELCOME_BACK"));
    }

    private void earn(CustomerId customer, UUID cause, Instant at, String type) {
        earnings.earn(new EarningTrigger(new Cause(Reason.WIN_BACK, cause), customer, at, Facts.of(type)));
    }

    /** The newest first, those below an id. */
    @Transactional
    List<Lapse> below(UUID id, int most) {
        return lapses.below(id, most);
    }

    /** What asking has brought, for those who began to stay away in some days, UTC, and whose time to come is over. */
    @Transactional
    LiftView lift(@Nullable String first, @Nullable String last) {
        var now = clock.instant();
        var over = now.minus(rules.observedFor()).minus(DAY);
        var days = Days.of(first, last, LocalDate.ofInstant(over, ZoneOffset.UTC));
        var from = days.from().atStartOfDay(ZoneOffset.UTC).toInstant();
        var until = days.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return LiftView.of(lapses.seen(false, from, until, now), lapses.seen(true, from, until, now));
    }
}
