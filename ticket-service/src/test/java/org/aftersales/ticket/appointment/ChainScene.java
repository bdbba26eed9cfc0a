package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.ticket.Field;

/** The chain of a ticket's changes, and somebody who writes to the tables behind the service's back. */
@ApplicationScoped
class ChainScene {
    private final Tenants tenants;
    private final Transactions transactions;
    private final AgroalDataSource database;

    ChainScene(Tenants tenants, Transactions transactions, AgroalDataSource database) {
        this.tenants = tenants;
        this.transactions = transactions;
        this.database = database;
    }

    static ValidatableResponse verification(Field field, String ticket) {
        return field.manager()
                .get("/v1/tickets/" + ticket + "/changes/verification")
                .then()
                .statusCode(200);
    }

    static void intact(Field field, String ticket, int changes) {
        verification(field, ticket)
                .body("differing", nullValue())
                .body("behind", nullValue())
                .body("intact", equalTo(true))
                .body("changes", equalTo(changes));
    }

    static void differing(Field field, String ticket, String... names) {
        verification(field, ticket)
                .body("intact", equalTo(false))
                .body("brokenAt", nullValue())
                .body("differing", equalTo(List.of(names)));
    }

    static ValidatableResponse changes(Field field, String ticket) {
        return field.agent().get("/v1/tickets/" + ticket + "/changes").then().statusCode(200);
    }

    /** Who made the changes, and why: {@code actor reason}. */
    static List<String> causes(Field field, String ticket) {
        var view = changes(field, ticket).extract().jsonPath();
        var actors = view.getList("items.by", String.class);
        var reasons = view.getList("items.reason", String.class);
        return IntStream.range(0, actors.size())
                .mapToObj(place -> actors.get(place) + " " + reasons.get(place))
                .toList();
    }

    /** How many rows the statement has written. */
    int write(Field field, String statement) {
        return tenants.as(
                field.tenant(),
                () -> transactions.get(() -> Sql.call(database, connection -> {
                    try (var change = connection.createStatement()) {
                        return change.executeUpdate(statement);
                    }
                })));
    }
}
