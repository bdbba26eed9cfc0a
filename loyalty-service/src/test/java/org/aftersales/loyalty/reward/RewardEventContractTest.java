package org.aftersales.loyalty.reward;

import static org.aftersales.loyalty.reward.RewardFixtures.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.test.Contracts;
import org.aftersales.loyalty.ledger.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RewardEventContractTest {

    @Test
    void a_redemption_matches_its_schemas_from_the_beginning_to_the_end() {
        var redemption = RewardFixtures.held(RewardFixtures.extendedWarranty());
        redemption.capture(new Points(2400), NOW);
        redemption.fulfil(NOW);
        redemption.reverse(ReversalReason.MISTAKE, NOW);

        assertEquals(3, redemption.raisedEvents().size());
        redemption.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_matches_its_schema(ReversalReason why) {
        var redemption = RewardFixtures.held(RewardFixtures.discount());
        redemption.release(why, NOW);

        redemption.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void the_published_example_is_what_warranty_reads_of_such_a_redemption() {
        assertEquals(
                RewardFixtures.held(RewardFixtures.extendedWarranty())
                        .raisedEvents()
                        .getFirst(),
                Contracts.assertReadable("loyalty.reward.redeemed.v1", RewardEvent.Redeemed.class));
    }

    @Test
    void every_type_has_a_schema_and_an_example_and_is_raised() {
        var declared = Stream.of(RewardEvent.class.getPermittedSubclasses())
                .map(event -> event.getAnnotation(EventType.class).value())
                .sorted()
                .toList();

        assertEquals(
                Contracts.types().stream()
                        .filter(type -> type.startsWith("loyalty.reward."))
                        .toList(),
                declared);
        declared.forEach(Contracts::assertExample);
    }
}
