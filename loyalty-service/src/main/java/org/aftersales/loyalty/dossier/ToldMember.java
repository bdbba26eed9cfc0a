package org.aftersales.loyalty.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.loyalty.correction.ToldCorrection;
import org.aftersales.loyalty.extension.ToldExtension;
import org.aftersales.loyalty.fraud.ToldHold;
import org.aftersales.loyalty.household.ToldGift;
import org.aftersales.loyalty.ledger.ToldPoints;
import org.aftersales.loyalty.member.ToldSegment;
import org.aftersales.loyalty.referral.ToldReferral;
import org.aftersales.loyalty.reward.ToldRedemption;
import org.aftersales.loyalty.reward.ToldVoucher;
import org.aftersales.loyalty.surprise.ToldSurprise;
import org.aftersales.loyalty.tier.ToldTier;
import org.aftersales.loyalty.winback.ToldLapse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member with all that is theirs; of nobody else anything.
 *
 * @param referralCodeSince since when they have the code that friends tell; null: they have none
 * @param householdSince since when they are in a household; null: they are in none
 * @param surprises what staff has given them without being asked
 * @param corrections what staff has put right in their points
 * @param extensions when staff let their points end later
 * @param lapses when they were not seen for long
 * @param holds when they could not redeem
 * @param devices when they have redeemed with each of their devices last, which are kept as digests; of main
 * @param credentialsChangedAt when the way changed in which they sign in, as far as it is kept; of main
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedMember")
record ToldMember(
        String programme,
        UUID memberId,
        String memberNumber,
        Instant enrolledAt,
        ToldPoints points,
        ToldTier tier,
        List<ToldSegment> segments,
        List<ToldRedemption> redemptions,
        List<ToldVoucher> vouchers,
        @Nullable Instant referralCodeSince,
        List<ToldReferral> referrals,
        @Nullable Instant householdSince,
        List<ToldGift> gifts,
        List<ToldSurprise> surprises,
        List<ToldCorrection> corrections,
        List<ToldExtension> extensions,
        List<ToldLapse> lapses,
        List<ToldHold> holds,
        List<Instant> devices,
        @Nullable Instant credentialsChangedAt) {}
