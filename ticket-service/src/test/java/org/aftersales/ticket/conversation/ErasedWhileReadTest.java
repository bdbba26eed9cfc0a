package org.aftersales.ticket.conversation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.kit.tx.Turns;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.Test;

/** Messages are read for their words while others are erased: no word outlives its message. */
@QuarkusTest
class ErasedWhileReadTest {
    private static final String WAITING =
            "select exists (select from pg_locks where locktype = 'advisory' and not granted)";

    @Inject
    TimerSweep timers;

    @Inject
    Customers customers;

    @Inject
    ForgetUseCases forgetting;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    Turns turns;

    @Inject
    AgroalDataSource database;

    private final Field field = Field.opened();
    private final String agent = Tokens.agent(field.tenant());

    @Test
    void what_is_erased_while_its_words_are_read_is_not_found_and_what_stays_is() throws Exception {
        customers.link(field.tenant(), field.customer(), "sub-1");
        var ticket = field.ticket();
        say(Tokens.customer(field.tenant(), "sub-1"), ticket, "A kettle of mine.");
        say(agent, ticket, "Another kettle of ours, yellow.");

        try (var reader = Executors.newSingleThreadExecutor()) {
            eraseDuring(() -> reader.submit(timers::sweep), ticket).get();
        }

        search("mine").body("items", empty());
        search("yellow kettle").body("items.id", contains(ticket));
    }

    private interface Reading {
        Future<?> begin();
    }

    /** Erases the customer's words while somebody waits to read them. */
    private Future<?> eraseDuring(Reading reading, String ticket) {
        return tenants.as(
                field.tenant(),
                () -> transactions.get(() -> {
                    turns.take("said-words " + ticket);
                    var begun = reading.begin();
                    await().until(this::somebodyWaits);
                    forgetting.forget(field.customer());
                    return begun;
                }));
    }

    private boolean somebodyWaits() {
        return Sql.call(database, connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(WAITING)) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    private static void say(String token, String ticket, String words) {
        Field.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("body", words))
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse search(String typed) {
        return Field.as(agent).queryParam("q", typed).get("/v1/tickets").then().statusCode(200);
    }
}
