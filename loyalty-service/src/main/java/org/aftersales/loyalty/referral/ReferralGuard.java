package org.aftersales.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftersales.loyalty.fraud.ContactKind;
import org.aftersales.loyalty.fraud.ContactUseCases;
import org.aftersales.loyalty.household.HouseholdUseCases;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Tells friends from people who bring themselves. */
@ApplicationScoped
class ReferralGuard {
    private static final Duration DAY = Duration.ofHours(24);

    private final Ties ties;
    private final ContactUseCases contacts;
    private final HouseholdUseCases households;
    private final ReferralRules rules;

    ReferralGuard(Ties ties, ContactUseCases contacts, HouseholdUseCases households, ReferralRules rules) {
        this.ties = ties;
        this.contacts = contacts;
        this.households = households;
        this.rules = rules;
    }

    /** What speaks against a referral when the code is told. Nobody else of the tenant may tell one meanwhile. */
    Optional<Suspicion> atOnce(MemberId referrer, Referee referee, Instant now) {
        var member = referee.member();
        if (member != null && ties.brought(member, referrer)) return Optional.of(Suspicion.CIRCLE);
        if (referee.device() != null && ties.known(referee.device(), member)) return Optional.of(Suspicion.SAME_DEVICE);
        if (ties.since(referrer, now.minus(DAY)) >= rules.friendsPerDay()) return Optional.of(Suspicion.VELOCITY);
        return later(referrer, member);
    }

    /** What speaks against it whenever somebody looks: what is known of both by then. */
    Optional<Suspicion> later(MemberId referrer, @Nullable MemberId referee) {
        if (referee == null) return Optional.empty();
        if (referrer.equals(referee)) return Optional.of(Suspicion.SELF);
        if (households.together(referrer, referee)) return Optional.of(Suspicion.SAME_HOUSEHOLD);
        return contacts.shared(referrer, referee)
                .map(kind -> kind == ContactKind.HOME ? Suspicion.SAME_HOUSEHOLD : Suspicion.SAME_CONTACT);
    }
}
