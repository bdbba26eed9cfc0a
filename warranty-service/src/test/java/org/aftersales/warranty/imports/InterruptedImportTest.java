package org.aftersales.warranty.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.customer.MergePolicy;
import org.aftersales.warranty.imports.ImportQueue.Turn;
import org.aftersales.warranty.registration.RegistrationUseCases;
import org.aftersales.warranty.registration.SalesFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker that dies in the middle of a file, or is only slow and comes back. */
@QuarkusTest
class InterruptedImportTest {

    @Inject
    UploadUseCases uploads;

    @Inject
    ImportQueue queue;

    @Inject
    ImportSteps steps;

    @Inject
    ImportWorker worker;

    @Inject
    RegistrationUseCases registrations;

    @Inject
    Tenants tenants;

    @Inject
    EventProbe events;

    @Inject
    @DataSource("worker")
    AgroalDataSource background;

    Shop shop;
    UUID importId;

    @BeforeEach
    void submit() throws IOException {
        shop = Shop.opened();
        try (var sales = SalesFiles.sales("sales")) {
            importId = tenants.as(
                            shop.tenant(),
                            () -> uploads.submit(
                                    new Order(shop.retailer(), false, MergePolicy.KEEP, SalesFiles.AS_OF), sales))
                    .id();
        }
    }

    @Test
    void another_worker_goes_on_behind_the_last_commit_and_the_first_is_shut_out() throws SQLException {
        var slow = begin();
        var reader = reader();
        var first = read(reader);
        var second = read(reader);
        tenants.run(shop.tenant(), () -> steps.judge(slow, first));

        assertTrue(queue.claim(UUID.randomUUID()).isEmpty());
        endLeases();
        worker.workOff();

        tenants.run(shop.tenant(), () -> assertThrows(ImportSteps.TurnLost.class, () -> steps.judge(slow, second)));
        assertEquals("COMPLETED", shop.finished(importId.toString()).path("status"));
        assertEquals(String.join("\n", SalesFiles.expected("sales")) + "\n", shop.results(importId.toString()));
        assertEquals(8782, events.of(shop.tenant()).size());
    }

    @Test
    void a_chunk_whose_answer_was_lost_is_not_judged_again() throws SQLException {
        var turn = begin();
        var first = read(reader());
        tenants.run(shop.tenant(), () -> steps.judge(turn, first));

        tenants.run(shop.tenant(), () -> assertThrows(ImportSteps.TurnLost.class, () -> steps.judge(turn, first)));

        assertEquals(
                500,
                shop.asRetailer().get("/v1/registration-imports/" + importId).<Integer>path("progress.recordsRead"));
        endLeases();
        worker.workOff();
        shop.finished(importId.toString());
    }

    private Turn begin() {
        var turn = queue.claim(UUID.randomUUID()).orElseThrow();
        assertEquals(importId, turn.importId());
        tenants.run(shop.tenant(), () -> steps.start(turn));
        return turn;
    }

    private static SalesReader reader() {
        try {
            return SalesReader.open(SalesFiles.sales("sales"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Chunk read(SalesReader reader) {
        return tenants.as(shop.tenant(), () -> {
            try {
                return Chunk.read(reader, records -> registrations.judge(SalesFiles.AS_OF, records));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** As if the time of a lease had passed without a sign of life. */
    private void endLeases() throws SQLException {
        try (var connection = background.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update import_queue set leased_until = now() - interval '1 second'");
        }
    }
}
