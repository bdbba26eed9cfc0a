package org.aftersales.ticket.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsideredTest {

    @Test
    void the_turn_is_of_the_least_loaded_for_their_capacity_then_the_least_then_by_id() {
        var all = List.of(can("z", 1, 4), can("b", 2, 8), can("a", 2, 8), can("full-time", 3, 8), can("new", 0, 1));

        var turn = Considered.inTurn(all).stream().map(Considered::agent).toList();

        assertEquals(List.of("new", "z", "a", "b", "full-time"), turn);
        assertEquals(
                turn,
                Considered.inTurn(all.reversed()).stream()
                        .map(Considered::agent)
                        .toList());
    }

    @Test
    void who_has_it_is_told_apart_from_those_who_could_have_had_it() {
        var chosen = Considered.chosen(List.of(can("a", 0, 1), can("b", 0, 1)), "b");

        assertEquals(
                List.of(Verdict.CAN, Verdict.CHOSEN),
                chosen.stream().map(Considered::verdict).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "PRESENT, 1, fa, television, CAN",
        "PRESENT, 1, , , CAN",
        "PRESENT, 2, fa, television, FULL",
        "PRESENT, 3, fa, television, FULL",
        "AWAY, 0, fa, television, AWAY",
        "PRESENT, 0, de, television, LACKS_LANGUAGE",
        "PRESENT, 0, fa, lathe, LACKS_SKILL",
    })
    void what_keeps_somebody_from_work_is_named(
            Presence presence, long load, @Nullable String language, @Nullable String skill, Verdict verdict) {
        var agent = QueueAgent.of("ada", new AgentDocument(2, List.of("fa", "en"), List.of("repair", "television")));
        agent.is(presence);
        var needs = new Needs(TicketKind.REPAIR, Priority.NORMAL, language, skill);

        assertEquals(verdict, agent.verdict(queue(10, List.of("repair")), needs, load));
    }

    @Test
    void an_agent_who_does_not_know_what_a_queue_asks_for_does_not_work_in_it() {
        var agent = QueueAgent.of("ada", new AgentDocument(2, List.of(), List.of("repair")));
        agent.is(Presence.PRESENT);
        var needs = new Needs(TicketKind.REPAIR, Priority.NORMAL, null, null);

        assertEquals(Verdict.LACKS_SKILL, agent.verdict(queue(10, List.of("repair", "gas")), needs, 0));
        assertEquals(
                List.of("second", "first"),
                agent.queues(List.of(
                        WorkQueue.of("first", queue(20, List.of())),
                        WorkQueue.of("gas", queue(5, List.of("gas"))),
                        WorkQueue.of("second", queue(10, List.of("repair"))))));
    }

    @Test
    void a_ticket_goes_to_the_first_queue_whose_conditions_hold() {
        var urgent = new QueueDocument(
                "Urgent", 10, true, true, List.of(), List.of(Priority.URGENT), List.of(), List.of(), List.of());
        var persian = new QueueDocument(
                "Persian", 20, true, true, List.of(TicketKind.SUPPORT), List.of(), List.of("fa"), List.of(), List.of());
        var lathes = new QueueDocument(
                "Lathes", 20, true, true, List.of(), List.of(), List.of(), List.of("lathe"), List.of());
        var queues = List.of(
                WorkQueue.of("rest", queue(30, List.of())),
                WorkQueue.of("persian", persian),
                WorkQueue.of("lathes", lathes),
                WorkQueue.of("urgent", urgent));

        assertEquals("urgent", first(queues, Priority.URGENT, "fa", "lathe"));
        assertEquals("lathes", first(queues, Priority.LOW, "fa", "lathe"));
        assertEquals("persian", first(queues, Priority.LOW, "fa", null));
        assertEquals("rest", first(queues, Priority.LOW, null, null));
    }

    private static String first(
            List<WorkQueue> queues, Priority priority, @Nullable String language, @Nullable String skill) {
        var needs = new Needs(TicketKind.SUPPORT, priority, language, skill);
        return WorkQueue.firstFor(queues, needs).orElseThrow().code();
    }

    private static QueueDocument queue(int position, List<String> skills) {
        return new QueueDocument("Queue", position, true, false, List.of(), List.of(), List.of(), List.of(), skills);
    }

    private static Considered can(String agent, long load, int capacity) {
        return new Considered(agent, Verdict.CAN, load, capacity);
    }
}
