package org.aftersales.ticket.field;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A log of which one command fails at every attempt, by no rule of ours. */
@QuarkusTest
class FieldFailureTest extends FieldScene {
    @Inject
    AgroalDataSource database;

    @Test
    void what_the_database_refuses_is_told_of_its_command_and_the_rest_of_the_log_is_taken() throws SQLException {
        var broken = aRepair();
        var good = aRepair();
        takeNextStep(broken);
        var log = List.of(command(broken, 0, TAKEN), command(broken, 0, BEGUN), command(good, 0, TAKEN));

        tell(technician, log)
                .then()
                .statusCode(207)
                .body("items.verdict", contains("CONFLICT", "CONFLICT", "ACCEPTED"))
                .body("items[0].code", equalTo("internal-error"))
                .body("items[0].version", equalTo(0))
                .body("items[1].code", equalTo("earlier-command-refused"));

        show(good).then().body("status", equalTo("ASSIGNED"));
        tell(technician, log)
                .then()
                .body("items.verdict", contains("CONFLICT", "CONFLICT", "ACCEPTED"))
                .body("items.replayed", contains(true, true, true));
    }

    /** What the ticket would write next is there already, so that the database refuses it. */
    private void takeNextStep(String ticket) throws SQLException {
        try (var connection = database.getConnection();
                var tell = connection.prepareStatement("select set_config('app.tenant', ?, true)");
                var step = connection.prepareStatement("""
                        insert into ticket_history (tenant_id, id, ticket_id, step, to_status, actor, happened_at)
                        values (current_tenant(), gen_random_uuid(), ?, 2, 'OPEN', 'nobody', now())""")) {
            connection.setAutoCommit(false);
            tell.setString(1, tenant);
            tell.execute();
            step.setObject(1, UUID.fromString(ticket));
            assertEquals(1, step.executeUpdate());
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
