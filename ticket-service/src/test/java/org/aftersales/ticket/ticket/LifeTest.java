package org.aftersales.ticket.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.kit.test.GeneratedFile;
import org.aftersales.kit.test.LifecycleRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifeTest {
    private static final String VISITS = """
            OPEN        -> ASSIGNED CANCELLED MERGED
            ASSIGNED    -> SCHEDULED IN_PROGRESS CANCELLED MERGED
            SCHEDULED   -> IN_PROGRESS WAITING CANCELLED
            IN_PROGRESS -> WAITING RESOLVED CANCELLED MERGED
            WAITING     -> SCHEDULED IN_PROGRESS RESOLVED CANCELLED MERGED
            RESOLVED    -> IN_PROGRESS CLOSED
            CLOSED      ->
            CANCELLED   ->
            MERGED      -> OPEN ASSIGNED IN_PROGRESS WAITING
            """;
    private static final String DESK = """
            OPEN        -> ASSIGNED CANCELLED MERGED
            ASSIGNED    -> IN_PROGRESS CANCELLED MERGED
            SCHEDULED   ->
            IN_PROGRESS -> WAITING RESOLVED CANCELLED MERGED
            WAITING     -> IN_PROGRESS RESOLVED CANCELLED MERGED
            RESOLVED    -> IN_PROGRESS CLOSED
            CLOSED      ->
            CANCELLED   ->
            MERGED      -> OPEN ASSIGNED IN_PROGRESS WAITING
            """;
    private static final String FOR_EVER = "CLOSED      ->";
    private static final String UNTIL_REOPENED = "CLOSED      -> IN_PROGRESS";

    @ParameterizedTest
    @EnumSource
    void permits_exactly_the_declared_transitions(TicketKind kind) {
        var expected =
                switch (kind) {
                    case DELIVERY, INSTALLATION, REPAIR, PART_REPLACEMENT, PRODUCT_REPLACEMENT -> VISITS;
                    case TRAINING -> VISITS.replace(FOR_EVER, UNTIL_REOPENED);
                    case SUPPORT -> DESK.replace(FOR_EVER, UNTIL_REOPENED);
                    case COMPLAINT -> DESK;
                };

        LifecycleRules.assertMatrix(Life.of(kind).table(), expected);
    }

    @ParameterizedTest
    @EnumSource
    void its_drawing_is_the_committed_one(TicketKind kind) {
        var name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

        GeneratedFile.verify("docs/lifecycles/ticket-" + name + ".md", LifeDrawing.of(Life.of(kind)));
    }

    @ParameterizedTest
    @EnumSource
    void every_state_that_can_be_reached_has_a_name_in_both_languages(TicketKind kind) {
        var life = Life.of(kind);
        var reached = life.moves().stream()
                .flatMap(move -> Arrays.asList(move.from(), move.to()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TicketStatus.class)));

        assertEquals(reached, life.states().stream().map(StateRule::status).collect(Collectors.toSet()));
        for (var state : life.states()) {
            assertTrue(
                    state.label().en().matches("[A-Z][a-z ,:]+"), state.label().en());
            assertTrue(
                    state.label().fa().matches("[\\u0600-\\u06FF\\u200C :]+"),
                    state.label().fa());
        }
    }

    @ParameterizedTest
    @EnumSource
    void roles_are_roles_and_a_move_is_there_once(TicketKind kind) {
        var known = Set.of(Roles.AGENT, Roles.MANAGER, Roles.TECHNICIAN, Roles.CUSTOMER, Roles.RETAILER);
        var moves = Life.of(kind).moves();

        moves.forEach(move -> assertTrue(known.containsAll(move.roles()), move.toString()));
        assertEquals(
                moves.size(),
                moves.stream()
                        .map(move -> move.from() + " " + move.to())
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketStatus.class,
            names = {"ASSIGNED", "SCHEDULED", "IN_PROGRESS", "WAITING"})
    void work_under_way_changes_hands_without_changing_its_state(TicketStatus status) {
        assertEquals(status, status.assigned());
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketStatus.class,
            names = {"RESOLVED", "CLOSED", "CANCELLED", "MERGED"})
    void work_that_is_over_is_given_to_nobody(TicketStatus status) {
        var refusal =
                assertThrows(Conflict.class, () -> Life.of(TicketKind.REPAIR).move(status, status.assigned()));

        assertEquals("illegal-transition", refusal.code());
    }

    @Test
    void there_is_work_until_it_is_resolved_closed_or_cancelled() {
        var life = Life.of(TicketKind.REPAIR);
        var open = life.states().stream()
                .filter(state -> state.category().isOpen())
                .map(StateRule::status)
                .collect(Collectors.toSet());

        assertEquals(
                Set.of(
                        TicketStatus.OPEN,
                        TicketStatus.ASSIGNED,
                        TicketStatus.SCHEDULED,
                        TicketStatus.IN_PROGRESS,
                        TicketStatus.WAITING),
                open);
    }

    @Test
    void nobody_installs_a_complaint() {
        var refusal = assertThrows(RuleViolated.class, () -> Life.of(TicketKind.COMPLAINT)
                .guardOutcome(Outcome.INSTALLED, "/findings/outcome"));

        assertEquals("outcome-not-for-kind", refusal.code());
    }

    @ParameterizedTest
    @CsvSource({"2026-12-04T08:15:31.204Z, true", "2026-12-04T08:15:31.205Z, false"})
    void the_window_for_reopening_ends_to_the_millisecond(Instant now, boolean open) {
        assertEquals(open, Life.of(TicketKind.REPAIR).isReopenable(TicketFixtures.NOW, now));
        assertFalse(Life.of(TicketKind.REPAIR).isReopenable(null, now));
    }
}
