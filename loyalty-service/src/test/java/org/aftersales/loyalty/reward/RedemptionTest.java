package org.aftersales.loyalty.reward;

import static org.aftersales.loyalty.reward.RewardFixtures.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.loyalty.ledger.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedemptionTest {

    @Test
    void reserved_points_for_further_cover_are_told_with_everything_that_warranty_needs() {
        var redemption = RewardFixtures.held(RewardFixtures.extendedWarranty());

        assertEquals(
                List.<DomainEvent>of(new RewardEvent.Redeemed(
                        RewardFixtures.ID,
                        null,
                        RewardFixtures.MEMBER,
                        RewardFixtures.CUSTOMER,
                        "TV-PLUS-12",
                        RewardKind.EXTENDED_WARRANTY,
                        new Points(2400),
                        RewardFixtures.UNIT,
                        RewardFixtures.COVER,
                        NOW)),
                redemption.raisedEvents());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 101})
    void nothing_and_more_than_was_reserved_cannot_be_spent(long points) {
        var redemption = RewardFixtures.held(RewardFixtures.discount());
        var spent = new Points(points);

        assertEquals(
                "not-held",
                assertThrows(NotHeld.class, () -> redemption.capture(spent, NOW))
                        .code());
    }

    @Test
    void at_a_till_points_are_spent_before_the_end_of_their_hold_and_what_warranty_gives_also_after_it() {
        var end = NOW.plusSeconds(60);
        var over = RewardFixtures.held(RewardFixtures.discount());
        var refusal = assertThrows(HoldOver.class, () -> over.captureInTime(new Points(60), end));
        over.capture(new Points(60), end);
        var inTime = RewardFixtures.held(RewardFixtures.discount());
        inTime.captureInTime(new Points(60), end.minusMillis(1));

        assertEquals("hold-over", refusal.code());
        assertEquals(RedemptionStatus.CAPTURED, over.view().status());
        assertEquals(RedemptionStatus.CAPTURED, inTime.view().status());
    }

    @Test
    void what_was_spent_cannot_be_called_off_and_what_was_called_off_not_be_spent() {
        var spent = RewardFixtures.held(RewardFixtures.discount());
        spent.capture(new Points(60), NOW);
        var off = RewardFixtures.held(RewardFixtures.discount());
        off.release(ReversalReason.MEMBER_WISH, NOW);

        assertThrows(Conflict.class, () -> spent.release(ReversalReason.MEMBER_WISH, NOW));
        assertThrows(Conflict.class, () -> off.capture(new Points(60), NOW));
        assertThrows(Conflict.class, () -> off.reverse(ReversalReason.MISTAKE, NOW));
    }

    @ParameterizedTest
    @EnumSource
    void whatever_was_called_off_tells_why(ReversalReason why) {
        var redemption = RewardFixtures.held(RewardFixtures.discount());

        redemption.release(why, NOW);

        var expected = why == ReversalReason.EXPIRED ? RedemptionStatus.EXPIRED : RedemptionStatus.VOIDED;
        assertEquals(expected, redemption.view().status());
        assertEquals(why, redemption.view().reason());
    }

    @Test
    void money_off_gives_its_points_back_in_the_part_in_which_the_unit_went_back() {
        var redemption = RewardFixtures.held(RewardFixtures.discount());
        redemption.capture(new Points(50), NOW);

        assertEquals(new Points(16), redemption.returned(RewardFixtures.returned(1, 3), NOW));
        assertEquals(new Points(17), redemption.returned(RewardFixtures.returned(1, 3), NOW));
        assertEquals(new Points(17), redemption.returned(RewardFixtures.returned(1, 3), NOW));
        assertEquals(RedemptionStatus.REVERSED, redemption.view().status());
        assertEquals(ReversalReason.UNIT_RETURNED, redemption.view().reason());
    }

    @Test
    void further_cover_stays_until_all_of_the_unit_has_gone_back() {
        var redemption = RewardFixtures.held(RewardFixtures.extendedWarranty());
        redemption.capture(new Points(2400), NOW);

        assertEquals(new Points(0), redemption.returned(RewardFixtures.returned(1, 2), NOW));
        assertEquals(new Points(2400), redemption.returned(RewardFixtures.returned(1, 2), NOW));
    }

    @Test
    void taking_back_gives_what_has_not_been_given_back_yet() {
        var redemption = RewardFixtures.held(RewardFixtures.discount());
        redemption.capture(new Points(50), NOW);
        redemption.returned(RewardFixtures.returned(1, 5), NOW);

        assertEquals(new Points(40), redemption.reverse(ReversalReason.MISTAKE, NOW));
        assertEquals(50, redemption.view().givenBack());
    }
}
