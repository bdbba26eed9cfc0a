package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is rewritten of a ticket's appointments is found by verifying its changes. */
@QuarkusTest
class AppointmentTamperTest {
    private static final Instant TUESDAY = Field.MONDAY.plus(Duration.ofDays(1));

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    ChainScene behind;

    private Field field;
    private String ticket;

    @BeforeEach
    void two_technicians_and_a_ticket() {
        clock.reset();
        field = Field.opened().technician("t1").technician("t2");
        ticket = field.ticket();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update appointment set planned_from = planned_from - interval '1 hour' | plannedFrom",
                "update appointment set promised_until = promised_until + interval '1 microsecond' | promisedUntil",
                "update appointment set technicians = '[\"t2\"]' | technicians",
                "update appointment set territory = 'B2' | territory",
                "update appointment set join_url = '\\x0102' | joinUrl",
            })
    void what_was_rewritten_of_an_appointment_is_found(String statement, String name) {
        var visit = field.confirmed(ticket, Field.MONDAY, "t1");

        write(statement, 1);

        differing("appointments/" + visit + "/" + name);
    }

    @Test
    void what_was_rewritten_is_found_after_the_next_step_too() {
        var visit = field.confirmed(ticket, Field.MONDAY, "t1");
        write("update appointment set planned_from = planned_from - interval '1 minute'", 1);

        var move = Map.of("slot", Field.slot(TUESDAY, "t2"), "askedBy", "OFFICE");
        field.command(visit, "reschedules", move).then().statusCode(200);

        differing("appointments/" + visit + "/plannedFrom");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_was_put_beside_an_appointment_is_found(String name, String statement) {
        var visit = field.confirmed(ticket, Field.MONDAY, "t1");

        write(statement, 1);

        differing("appointments/" + visit + "/" + name);
    }

    static List<Arguments> rows() {
        return List.of(Arguments.of("plans/2", """
                        insert into appointment_plan
                        select tenant_id, gen_random_uuid(), appointment_id, 2, planned_from, planned_until,
                            technicians, asked_by, reason, true, actor, made_at, self_service
                        from appointment_plan"""), Arguments.of("ending", """
                        insert into appointment_ending (tenant_id, appointment_id, actor, ended_at)
                        select tenant_id, id, 'a-forger', now() from appointment"""), Arguments.of("acceptance", """
                        insert into acceptance
                        select tenant_id, id, '[]', 'REFUSED', null, '\\x00', 'a-forger', now() from appointment"""));
    }

    @Test
    void an_appointment_that_was_put_under_another_ticket_is_found_in_both() {
        var other = field.ticket();
        var visit = field.confirmed(ticket, Field.MONDAY, "t1");

        write("update appointment set ticket_id = '" + other + "'", 1);

        for (var each : List.of(ticket, other)) {
            ChainScene.verification(field, each)
                    .body("intact", equalTo(false))
                    .body("differing", hasItem("appointments/" + visit + "/status"));
        }
    }

    @Test
    void what_was_rewritten_of_a_ticket_itself_is_found() {
        write("update ticket set priority = 'LOW', customer_id = '" + UUID.randomUUID() + "'", 1);

        differing("customerId", "priority");
    }

    @Test
    void appointments_from_before_enter_by_a_timer_and_are_compared_from_then_on() {
        var visit = fromBefore();
        ChainScene.verification(field, ticket).body("intact", equalTo(true)).body("behind", equalTo(true));
        write("""
                insert into timer (tenant_id, kind, subject, due_at, try_at)
                select tenant_id, 'ticket-chain', ticket_id, now(), '2020-01-01' from ticket_change_chain
                where behind""", 1);

        timers.sweep();

        assertEquals(List.of("an-agent null", "system kept-from-now-on"), ChainScene.causes(field, ticket));
        ChainScene.intact(field, ticket, 2);
        write("update appointment set minutes = 100", 1);
        differing("appointments/" + visit + "/minutes");
    }

    @Test
    void appointments_from_before_enter_with_the_next_step_of_one() {
        var visit = fromBefore();

        field.command(visit, "start", Map.of()).then().statusCode(200);

        assertEquals(List.of("an-agent null", "an-agent null"), ChainScene.causes(field, ticket));
        ChainScene.intact(field, ticket, 2);
    }

    /** A confirmed appointment of which the chain of its ticket knows nothing. */
    private String fromBefore() {
        var visit = field.confirmed(field.ticket(), Field.MONDAY, "t1");
        write("update appointment set ticket_id = '" + ticket + "'", 1);
        write("update ticket_change_chain set behind = true where ticket_id = '" + ticket + "'", 1);
        return visit;
    }

    private void write(String statement, int rows) {
        assertEquals(rows, behind.write(field, statement));
    }

    private void differing(String... names) {
        ChainScene.differing(field, ticket, names);
    }
}
