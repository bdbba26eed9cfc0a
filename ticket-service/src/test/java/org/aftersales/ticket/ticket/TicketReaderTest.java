package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.aftersales.ticket.ticket.TicketScenes.problem;
import static org.aftersales.ticket.ticket.TicketScenes.show;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Transactions;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** Tickets that are read at the same time are read together, and each is shown to those who may see it. */
@QuarkusTest
class TicketReaderTest {
    private static final int READERS = 24;

    /** What a transaction would leave that commits between the reading of a ticket and that of its steps. */
    private static final String STEP_OF_A_MOMENT_LATER = """
            insert into ticket_history (tenant_id, ticket_id, id, step, from_status, to_status, actor, happened_at)
            select tenant_id, id, uuidv7(), steps + 1, status, 'CANCELLED', 'system', now()
            from ticket where id = :id""";

    @Inject
    TicketScenes scenes;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager entities;

    @Inject
    SessionFactory sessions;

    private final String tenant = TicketScenes.aTenant();

    @Test
    void each_of_many_who_read_at_once_sees_their_own_and_nobody_elses() throws Exception {
        var ids = new ArrayList<String>();
        for (int n = 0; n < READERS; n++) ids.add(ticketOf("sub-" + n));

        var statuses = new ArrayList<Callable<List<Integer>>>();
        for (int n = 0; n < READERS; n++) {
            var me = Tokens.customer(tenant, "sub-" + n);
            var mine = ids.get(n);
            var foreign = ids.get((n + 1) % READERS);
            statuses.add(() -> List.of(
                    show(me, mine).then().body("id", equalTo(mine)).extract().statusCode(),
                    show(me, foreign).statusCode(),
                    show(Tokens.retailer(tenant, "novin"), mine).statusCode(),
                    show(Tokens.agent(TicketScenes.aTenant()), mine).statusCode(),
                    show(Tokens.agent(tenant), mine).statusCode()));
        }

        try (var threads = Executors.newFixedThreadPool(READERS)) {
            for (var told : threads.invokeAll(statuses)) assertEquals(List.of(200, 404, 404, 404, 200), told.get());
        }
    }

    @Test
    void a_ticket_is_read_as_it_was_committed_last() {
        var id = scenes.aRepairInWork(tenant);
        var agent = Tokens.agent(tenant);
        show(agent, id).then().header("ETag", "\"2\"").body("status", equalTo("IN_PROGRESS"));

        var findings = Map.of("outcome", "REPAIRED", "findingCode", "X", "note", "wet inside");
        var moved = TicketScenes.move(
                Tokens.technician(tenant), id, "\"2\"", Map.of("to", "RESOLVED", "findings", findings));

        show(agent, id).then().header("ETag", "\"3\"").body(equalTo(moved.asString()));
        show(Tokens.of("analyst", tenant, "somebody"), id)
                .then()
                .body("findings.note", nullValue())
                .body("findings.findingCode", equalTo("X"));
    }

    @Test
    void steps_that_come_about_while_a_ticket_is_read_are_no_part_of_it() {
        var id = scenes.aRepair(tenant);

        tenants.run(
                tenant,
                () -> transactions.run(() -> {
                    var step =
                            entities.createNativeQuery(STEP_OF_A_MOMENT_LATER).setParameter("id", UUID.fromString(id));
                    assertEquals(1, step.executeUpdate());
                }));

        show(Tokens.agent(tenant), id).then().header("ETag", "\"0\"").body("history.to", equalTo(List.of("OPEN")));
    }

    @Test
    void nobody_reads_what_is_not_there() {
        problem(show(Tokens.agent(tenant), UUID.randomUUID().toString()), 404, "not-found");
        problem(show(Tokens.customer(tenant, "sub-1"), UUID.randomUUID().toString()), 404, "not-found");
    }

    @Test
    void reading_a_ticket_reads_no_entity() {
        var id = scenes.aRepair(tenant);
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        show(Tokens.agent(tenant), id).then().statusCode(200);

        assertEquals(0, statistics.getPrepareStatementCount());
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void a_ticket_that_is_read_alone_is_one_journey_and_its_readers_customers_are_another() throws Exception {
        var id = ticketOf("sub-1");
        for (var reader : List.of(Tokens.agent(tenant), Tokens.customer(tenant, "sub-1"))) show(reader, id);

        var forStaff = Statements.of(() -> show(Tokens.agent(tenant), id));
        var forOwner = Statements.of(() -> show(Tokens.customer(tenant, "sub-1"), id));

        assertEquals(4, count(forStaff), forStaff::toString); // tenant, ticket, steps, devices
        assertEquals(6, count(forOwner), forOwner::toString);
        assertEquals(0, forOwner.getOrDefault("BEGIN", 0L), forOwner::toString);
    }

    private static long count(Map<String, Long> asked) {
        return asked.values().stream().mapToLong(Long::longValue).sum();
    }

    private String ticketOf(String subject) {
        var customer = UUID.randomUUID();
        scenes.link(tenant, customer, subject);
        var ticket = Map.of("kind", "REPAIR", "customerId", customer, "retailerId", "parsian");
        return post(Tokens.customer(tenant, subject), "/v1/tickets", ticket).path("id");
    }
}
