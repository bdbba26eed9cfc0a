package org.aftersales.warranty.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.test.Contracts;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RewardEventContractTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:01.123Z");
    private static final UUID CONTRACT = new UUID(3, 3);

    private static RewardOrder order(@Nullable UnitId unit) {
        return new RewardOrder(
                new RedemptionId(new UUID(4, 1)),
                new UUID(7, 7),
                new CustomerId(new UUID(1, 1)),
                unit,
                List.of("PARTS"),
                "P12M",
                "AFTER_BASE");
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_matches_its_schema(RewardRefusal why) {
        Stream.of(new UnitId(new UUID(2, 2)), null)
                .flatMap(unit -> RewardedCover.refuse(order(unit), why, NOW).raisedEvents().stream())
                .forEach(Contracts::assertEmitted);
    }

    @Test
    void every_type_has_a_schema_and_an_example_and_is_raised() {
        var declared = Stream.of(RewardEvent.class.getPermittedSubclasses())
                .map(event -> event.getAnnotation(EventType.class).value())
                .toList();

        assertEquals(
                Contracts.types().stream()
                        .filter(type -> type.startsWith("warranty.reward."))
                        .toList(),
                declared);
        declared.forEach(Contracts::assertExample);
    }

    @Test
    void what_was_given_is_taken_back_once_and_what_was_refused_never() {
        var given = RewardedCover.give(order(new UnitId(new UUID(2, 2))), CONTRACT, NOW);

        assertEquals(Optional.of(CONTRACT), given.takeBack());
        assertEquals(Optional.empty(), given.takeBack());
        assertEquals(
                Optional.empty(),
                RewardedCover.refuse(order(null), RewardRefusal.UNKNOWN_UNIT, NOW)
                        .takeBack());
    }

    @ParameterizedTest
    @CsvSource({
        "PARTS LABOUR, P12M, AFTER_BASE, true",
        "PARTS PARTS, P90D, CONCURRENT, true",
        "PARTS, P20Y, AFTER_BASE, true",
        "PARTS, P21Y, AFTER_BASE, false",
        "PARTS, P99999Y, AFTER_BASE, false",
        "PARTS, P2W, AFTER_BASE, false",
        "PARTS, P12M, NEVER, false",
        "PARTS SHINE, P12M, AFTER_BASE, false",
        "COMPONENT, P12M, AFTER_BASE, false",
        "'', P12M, AFTER_BASE, false",
    })
    void a_cover_in_other_words_is_one_that_contracts_have_or_none(
            String kinds, String period, String begins, boolean known) {
        assertEquals(
                known, Cover.parse(List.of(kinds.split(" ")), period, begins).isPresent());
    }
}
