package org.aftersales.ticket.attachment;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.ticket.Field;

/** Instances of the service that have a scanner, and the rows of the file that they look at. */
@ApplicationScoped
class ScanScene {

    /** Fails where anybody holds it. */
    private static final String HOLD = "select 1 from attachment where id = ? for update nowait";

    private static final String TOUCH = "update attachment set size = size where id = ?";

    private static final String NEXT_LOOK = "select due_at from timer where kind = 'attachment-scan' and subject = ?";

    private final ScanDesk desk;
    private final Contents contents;
    private final TransactionSynchronizationRegistry synchronizations;
    private final Tenants tenants;
    private final Transactions transactions;
    private final AgroalDataSource database;
    private final Clock clock;

    ScanScene(
            ScanDesk desk,
            Contents contents,
            TransactionSynchronizationRegistry synchronizations,
            Tenants tenants,
            Transactions transactions,
            AgroalDataSource database,
            Clock clock) {
        this.desk = desk;
        this.contents = contents;
        this.synchronizations = synchronizations;
        this.tenants = tenants;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    Scans instance(Clamd clamd) {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(AttachmentSettings.class)
                .withDefaultValue("aftersales.attachment.clamd", clamd.address())
                .build()
                .getConfigMapping(AttachmentSettings.class);
        return new Scans(new Scanners(settings), desk, contents, synchronizations, tenants, clock);
    }

    /** The id of a file that has arrived, about the ticket. */
    String sent(String token, String ticket, byte[] pdf) {
        var id = post(token, ticket, "attachments", Map.of("name", "a.pdf", "type", "PDF", "size", pdf.length))
                .<String>path("id");
        Field.as(token)
                .contentType("application/octet-stream")
                .body(pdf)
                .put("/v1/attachments/" + id + "/content")
                .then()
                .statusCode(200);
        return id;
    }

    Response post(String token, String ticket, String what, Map<String, ?> body) {
        return Field.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/tickets/" + ticket + "/" + what)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    /** As the timer says it, in the transaction that it begins. */
    void due(Scans instance, String tenant, String file) {
        tenants.run(tenant, () -> transactions.run(() -> due(instance, file)));
    }

    void dueAndUndone(Scans instance, String tenant, String file) {
        var crash = assertThrows(
                IllegalStateException.class,
                () -> tenants.run(
                        tenant,
                        () -> transactions.run(() -> {
                            due(instance, file);
                            throw new IllegalStateException("crash");
                        })));
        if (!"crash".equals(crash.getMessage())) throw crash;
    }

    private void due(Scans instance, String file) {
        new ScanTimer(instance).due(UUID.fromString(file), clock.instant());
    }

    /** How many rows of the file somebody else can change now, without waiting. */
    int touchAtOnce(String tenant, String file) {
        return ask(tenant, HOLD, file, hold -> hold.executeQuery().next() ? 1 : 0)
                * ask(tenant, TOUCH, file, PreparedStatement::executeUpdate);
    }

    /** When the timer says that the file is to be looked at. */
    Optional<Instant> nextLook(String tenant, String file) {
        return ask(tenant, NEXT_LOOK, file, select -> {
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
            }
        });
    }

    @FunctionalInterface
    private interface Answer<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T ask(String tenant, String question, String file, Answer<T> answer) {
        return tenants.as(
                tenant,
                () -> transactions.get(() -> Sql.call(database, connection -> {
                    try (var statement = connection.prepareStatement(question)) {
                        statement.setObject(1, UUID.fromString(file));
                        return answer.of(statement);
                    }
                })));
    }
}
