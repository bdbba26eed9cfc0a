package org.aftersales.warranty.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.test.Contracts;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.ReplacementEffect;
import org.aftersales.warranty.customer.CustomerId;
import org.junit.jupiter.api.Test;

class UnitLifeEventContractTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00.123Z");
    private static final UUID CASE = new UUID(3, 3);

    /** One unit that meets with everything that can befall it. */
    private static List<DomainEvent> eventfulLife() {
        var unit = UnitEventContractTest.registered("TV-36", null);
        unit.voidBecause(VoidReason.SERIAL_ALTERED, CASE, NOW);
        unit.tell(it -> new UnitEvent.VoidAppealed(it, CASE, NOW));
        unit.tell(it -> new UnitEvent.VoidUpheld(it, CASE, "EVIDENCE_STANDS", NOW));
        unit.reinstate(CASE, "VOIDED_IN_ERROR", NOW);
        unit.replaceCard(new Card("WC-1", 2, new byte[] {1}), CardReason.LOST, NOW);
        unit.revokeCard(CardReason.FRAUD, NOW);
        unit.transferTo(new CustomerId(new UUID(4, 4)), CASE, NOW);
        unit.tell(it -> new UnitEvent.Blocked(it, CASE, BlockKind.STOLEN, NOW));
        unit.tell(it -> new UnitEvent.Unblocked(it, CASE, BlockKind.STOLEN, NOW));
        unit.ledger().coverages().forEach(each -> List.of(30, -1).forEach(lead -> {
            var ending =
                    new EndingCoverage(unit.id(), each.kind(), each.component(), each.regime(), each.lastDay(), lead);
            unit.remind(ending, NOW);
        }));
        unit.extend(CASE, unit.ledger().coverages(), CASE, NOW);
        unit.endExtension(CASE, LocalDate.parse("2027-11-30"), Money.of("630.00", "EUR"), NOW);
        unit.tell(it -> new UnitEvent.ConflictOpened(it, CASE, "TYPO", NOW));
        unit.tell(it -> new UnitEvent.ConflictClosed(it, CASE, "CORRECTED", NOW));
        unit.correctSerial(new SerialNumber("TV55EN510502"), CASE, NOW);
        return ended(unit);
    }

    private static List<DomainEvent> ended(Unit unit) {
        var given = RegisterEventContractTest.given(unit, ReplacementEffect.MAX);
        unit.replaceBy(given, NOW);
        var raised = new ArrayList<>(unit.raisedEvents());
        raised.addAll(unit.replacement(given, NOW).raisedEvents());
        raised.addAll(RegisterEventContractTest.selfRegistered().raisedEvents());
        raised.addAll(RegisterEventContractTest.returned().raisedEvents());
        return raised;
    }

    @Test
    void what_befalls_a_unit_matches_its_schemas() {
        eventfulLife().forEach(Contracts::assertEmitted);
    }

    @Test
    void every_type_has_a_schema_and_an_example_and_is_raised() {
        var declared = types(Stream.of(UnitEvent.class, CoverageEvent.class, RegisterEvent.class)
                .flatMap(events -> Stream.of(events.getPermittedSubclasses())));

        assertEquals(published(), declared);
        var raised = types(eventfulLife().stream().map(Object::getClass));
        raised.add("warranty.unit.coverage-changed.v1"); // shown where repairs are
        assertEquals(declared, raised);
        declared.forEach(Contracts::assertExample);
    }

    private static Set<String> published() {
        return Contracts.types().stream()
                .filter(type -> type.startsWith("warranty.unit."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> types(Stream<? extends Class<?>> events) {
        return events.map(event -> event.getAnnotation(EventType.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
