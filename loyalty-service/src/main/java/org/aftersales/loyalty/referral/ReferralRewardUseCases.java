package org.aftersales.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.earning.EarningTrigger;
import org.aftersales.loyalty.earning.EarningUseCases;
import org.aftersales.loyalty.earning.Facts;
import org.aftersales.loyalty.earning.Installation;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Expiry;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.member.Membership;

/**
 * Rewards both when a friend has kept what they bought first. Nothing is told by who heard of a purchase or a return:
 * whoever looks finds what there is, in whatever order it came, so nothing is missed and nothing is done twice.
 */
@ApplicationScoped
class ReferralRewardUseCases {
    private static final Duration DAY = Duration.ofDays(1);

    private final Referrals referrals;
    private final RefereeMarks marks;
    private final Purchases purchases;
    private final ReferralGuard guard;
    private final MemberUseCases members;
    private final EarningUseCases earnings;
    private final Timers timers;
    private final ReferralRules rules;
    private final Installation installation;
    private final Clock clock;

    ReferralRewardUseCases(
            Referrals referrals,
            RefereeMarks marks,
            Purchases purchases,
            ReferralGuard guard,
            MemberUseCases members,
            EarningUseCases earnings,
            Timers timers,
            ReferralRules rules,
            Installation installation,
            Clock clock) {
        this.referrals = referrals;
        this.marks = marks;
        this.purchases = purchases;
        this.guard = guard;
        this.members = members;
        this.earnings = earnings;
        this.timers = timers;
        this.rules = rules;
        this.installation = installation;
        this.clock = clock;
    }

    /** Looks at what has become of a referral, and comes again as long as it is open. */
    @Transactional
    void look(UUID id) {
        var referral = referrals.lock(new ReferralId(id));
        if (!referral.open()) return;
        var now = clock.instant();
        meet(referral);
        firstKept(referral).ifPresentOrElse(bought -> judge(referral, bought, now), () -> nothing(referral, now));
        if (referral.open()) timers.schedule(ReferralTimer.KIND, id, next(referral, now));
    }

    private void meet(Referral referral) {
        var sealed = referral.sealedSubject();
        if (sealed == null) return;
        members.find(marks.subject(referral.key(), sealed)).map(Membership::id).ifPresent(referral::meet);
    }

    private Optional<Purchase> firstKept(Referral referral) {
        var referee = referral.referee();
        if (referee == null) return Optional.empty();
        return purchases.between(referee, counted(referral), referral.lapsesAt()).stream()
                .map(sale -> new Purchase(sale.unitId(), keptAt(sale.at()), sale.goneAt()))
                .filter(Purchase::counts)
                .findFirst();
    }

    /** What was bought before makes nobody a newcomer. */
    private Instant counted(Referral referral) {
        return referral.acceptedAt().minus(rules.toldWithin());
    }

    private Instant keptAt(Instant boughtAt) {
        return Expiry.after(boughtAt, rules.keptFor(), installation.zone()).at();
    }

    private static void nothing(Referral referral, Instant now) {
        referral.lost();
        if (referral.late(now)) referral.lapse(now);
    }

    private void judge(Referral referral, Purchase bought, Instant now) {
        var referee = Objects.requireNonNull(referral.referee());
        var before = purchases.between(referee, Instant.EPOCH, counted(referral));
        var suspicion =
                before.isEmpty() ? guard.later(referral.referrer(), referee) : Optional.of(Suspicion.NO_NEWCOMER);
        if (suspicion.isPresent()) {
            referral.refuse(suspicion.get(), now);
            return;
        }
        referral.bought(bought);
        if (referral.kept(now)) reward(referral, referee, now);
    }

    private void reward(Referral referral, MemberId referee, Instant now) {
        var friend = members.customerOf(referee);
        var member = members.customerOf(referral.referrer());
        if (friend.isEmpty() || member.isEmpty()) {
            referral.refuse(Suspicion.GONE, now);
            return;
        }
        referral.reward(now);
        earn(referral, referral.key(), friend.get(), "REFEREE");
        var name = referral.key() + "/referrer";
        earn(referral, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), member.get(), "REFERRER");
    }

    /** Judged by the rules of the moment at which it counted as kept, however late somebody looks. */
    private void earn(Referral referral, UUID cause, CustomerId customer, String side) {
        var at = Objects.requireNonNull(referral.keptAt());
        earnings.earn(new EarningTrigger(new Cause(Reason.REFERRAL, cause), customer, at, Facts.of(side)));
    }

    private static Instant next(Referral referral, Instant now) {
        var tomorrow = now.plus(DAY);
        var keptAt = referral.keptAt();
        return keptAt == null || keptAt.isAfter(tomorrow) ? tomorrow : keptAt;
    }
}
