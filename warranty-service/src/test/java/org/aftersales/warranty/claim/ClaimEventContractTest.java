package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimFixtures.NOW;
import static org.aftersales.warranty.claim.ClaimFixtures.OVER;
import static org.aftersales.warranty.claim.ClaimFixtures.TICKET;
import static org.aftersales.warranty.claim.ClaimFixtures.approved;
import static org.aftersales.warranty.claim.ClaimFixtures.asked;
import static org.aftersales.warranty.claim.ClaimFixtures.filed;
import static org.aftersales.warranty.claim.ClaimFixtures.inReview;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimEventContractTest {

    static List<Claim> everyCourse() {
        var settled = approved();
        settled.settle(TICKET, NOW);
        return List.of(settled, filed(OVER), asked(), then(inReview(), claim -> claim.withdraw(NOW)));
    }

    @ParameterizedTest
    @MethodSource("everyCourse")
    void what_a_claim_raises_matches_its_schema(Claim claim) {
        claim.raisedEvents().forEach(Contracts::assertEmitted);
    }

    @Test
    void every_type_has_a_schema_and_an_example_and_is_raised() {
        var declared = Stream.of(ClaimEvent.class.getPermittedSubclasses())
                .map(event -> event.getAnnotation(EventType.class).value())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(published(), declared);
        assertEquals(declared, raised());
        declared.forEach(Contracts::assertExample);
    }

    private static Set<String> published() {
        return Contracts.types().stream()
                .filter(type -> type.startsWith("warranty.claim."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> raised() {
        return everyCourse().stream()
                .flatMap(claim -> claim.raisedEvents().stream())
                .map(event -> event.getClass().getAnnotation(EventType.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Claim then(Claim claim, Consumer<Claim> step) {
        step.accept(claim);
        return claim;
    }
}
