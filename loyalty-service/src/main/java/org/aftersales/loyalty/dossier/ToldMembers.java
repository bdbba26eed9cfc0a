package org.aftersales.loyalty.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.loyalty.correction.CorrectionUseCases;
import org.aftersales.loyalty.extension.ExtensionUseCases;
import org.aftersales.loyalty.fraud.ToldFraudUseCases;
import org.aftersales.loyalty.household.ToldHouseholdUseCases;
import org.aftersales.loyalty.ledger.ToldPointsUseCases;
import org.aftersales.loyalty.member.Membership;
import org.aftersales.loyalty.member.PersonUseCases;
import org.aftersales.loyalty.referral.ToldReferralUseCases;
import org.aftersales.loyalty.reward.ToldRewardUseCases;
import org.aftersales.loyalty.surprise.ToldSurpriseUseCases;
import org.aftersales.loyalty.tier.ToldTierUseCases;
import org.aftersales.loyalty.winback.ToldLapseUseCases;

/** Gathers all that is a member's. */
@ApplicationScoped
class ToldMembers {
    private final PersonUseCases people;
    private final ToldPointsUseCases points;
    private final ToldTierUseCases tiers;
    private final ToldRewardUseCases rewards;
    private final ToldReferralUseCases referrals;
    private final ToldHouseholdUseCases households;
    private final ToldSurpriseUseCases surprises;
    private final CorrectionUseCases corrections;
    private final ExtensionUseCases extensions;
    private final ToldLapseUseCases lapses;
    private final ToldFraudUseCases fraud;

    ToldMembers(
            PersonUseCases people,
            ToldPointsUseCases points,
            ToldTierUseCases tiers,
            ToldRewardUseCases rewards,
            ToldReferralUseCases referrals,
            ToldHouseholdUseCases households,
            ToldSurpriseUseCases surprises,
            CorrectionUseCases corrections,
            ExtensionUseCases extensions,
            ToldLapseUseCases lapses,
            ToldFraudUseCases fraud) {
        this.people = people;
        this.points = points;
        this.tiers = tiers;
        this.rewards = rewards;
        this.referrals = referrals;
        this.households = households;
        this.surprises = surprises;
        this.corrections = corrections;
        this.extensions = extensions;
        this.lapses = lapses;
        this.fraud = fraud;
    }

    ToldMember of(Membership member, String subject) {
        var id = member.id();
        var main = member.programme().isMain();
        return new ToldMember(
                member.programme().value(),
                id.value(),
                member.number(),
                member.enrolledAt(),
                points.of(id),
                tiers.of(id),
                people.segments(id),
                rewards.redemptions(id),
                rewards.vouchers(id),
                referrals.codeSince(id).orElse(null),
                main ? referrals.of(id, subject) : List.of(),
                households.since(id).orElse(null),
                households.gifts(id),
                surprises.of(id),
                corrections.told(id),
                extensions.told(id),
                lapses.of(id),
                fraud.holds(id),
                main ? fraud.devices(id) : List.of(),
                main ? fraud.credentialsChangedAt(id).orElse(null) : null);
    }
}
