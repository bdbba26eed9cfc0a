package org.aftersales.loyalty.reward;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** Redemptions as members make them. */
final class RewardFixtures {
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00.123Z");
    static final MemberId MEMBER = new MemberId(UUID.fromString("01936f5e-0000-7000-8000-000000000007"));
    static final CustomerId CUSTOMER = new CustomerId(UUID.fromString("01936f5e-0000-7000-8000-000000000001"));
    static final UUID UNIT = UUID.fromString("01936f5e-0000-7000-8000-000000000002");
    static final RedemptionId ID = new RedemptionId(UUID.fromString("01936f5e-0000-7000-8000-000000000041"));
    static final Cover COVER = new Cover(List.of("PARTS", "LABOUR"), "P12M", "AFTER_BASE");

    private RewardFixtures() {}

    static Reward extendedWarranty() {
        return new Reward(
                ProgrammeCode.MAIN,
                "TV-PLUS-12",
                new RewardTerms(
                        RewardKind.EXTENDED_WARRANTY,
                        "One more year",
                        null,
                        2400,
                        null,
                        null,
                        null,
                        null,
                        COVER,
                        null,
                        null),
                0,
                0);
    }

    static Reward discount() {
        return new Reward(
                ProgrammeCode.MAIN,
                "OFF",
                new RewardTerms(RewardKind.DISCOUNT, "Off", null, 100, null, null, null, null, null, null, null),
                0,
                0);
    }

    static Redemption held(Reward reward) {
        var points = new Points(reward.terms().points());
        var order = new RedemptionOrder(MEMBER, CUSTOMER, reward, points, UNIT);
        return Redemption.hold(ID, order, NOW.plusSeconds(60), NOW);
    }

    static ReturnedLine returned(long part, long whole) {
        return new ReturnedLine(UUID.randomUUID(), new Cause(Reason.REGISTRATION, UNIT), CUSTOMER, part, whole, NOW);
    }
}
