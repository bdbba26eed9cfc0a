package org.aftersales.warranty.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.customer.MergePolicy;
import org.aftersales.warranty.imports.ImportQueue.Turn;
import org.aftersales.warranty.registration.RegistrationUseCases;
import org.aftersales.warranty.registration.SalesFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A file of 1 200 televisions, which are judged by 500, that its retailer does not want any more. */
@QuarkusTest
class CancelledImportTest {

    private static final byte[] FILE = (Shop.HEADER + SalesLines.lines(0, 1_200)).getBytes(UTF_8);

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

    Shop shop;
    UUID importId;

    @BeforeEach
    void submit() {
        shop = Shop.opened();
        importId = tenants.as(
                        shop.tenant(),
                        () -> uploads.submit(
                                new Order(shop.retailer(), false, MergePolicy.KEEP, SalesFiles.AS_OF),
                                new ByteArrayInputStream(FILE)))
                .id();
    }

    private ValidatableResponse cancelled(String token) {
        return shop.as(token)
                .post("/v1/registration-imports/" + importId + "/cancellation")
                .then();
    }

    private ValidatableResponse cancelled() {
        return cancelled(Tokens.retailer(shop.tenant(), shop.retailer()));
    }

    private Turn begun() {
        var turn = queue.claim(UUID.randomUUID()).orElseThrow();
        tenants.run(shop.tenant(), () -> steps.start(turn));
        return turn;
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

    private int lines() {
        return (int) shop.results(importId.toString()).lines().count() - 1;
    }

    @Test
    void a_file_that_waits_for_its_turn_is_never_begun() {
        cancelled().statusCode(200).body("status", equalTo("CANCELLED"));

        worker.workOff();

        assertEquals(List.of(), events.of(shop.tenant()));
        assertEquals(0, lines());
    }

    @Test
    void what_was_judged_stays_and_the_worker_is_shut_out() throws IOException {
        var turn = begun();
        var reader = SalesReader.open(new ByteArrayInputStream(FILE));
        var first = read(reader);
        var second = read(reader);
        tenants.run(shop.tenant(), () -> steps.judge(turn, first));

        cancelled().statusCode(200).body("progress.recordsRead", equalTo(500));

        tenants.run(shop.tenant(), () -> assertThrows(ImportSteps.TurnLost.class, () -> steps.judge(turn, second)));
        assertEquals(500, events.of(shop.tenant()).size());
        assertEquals(500, lines());
    }

    @Test
    void the_next_file_gets_its_turn_and_the_same_may_be_sent_again() {
        var turn = begun();
        cancelled().statusCode(200);

        var again = shop.uploaded(new String(FILE, UTF_8), "?asOf=" + SalesFiles.AS_OF);

        assertTrue(!again.equals(turn.importId().toString()));
        assertEquals(Map.of("registered", 1_200), shop.finished(again).<Map<String, Integer>>path("outcomes"));
    }

    @Test
    void what_is_over_is_not_cancelled() {
        cancelled(Tokens.manager(shop.tenant())).statusCode(200);

        cancelled().statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void another_retailers_file_is_not_there() {
        cancelled(Tokens.retailer(shop.tenant(), "rival")).statusCode(404);
    }

    @RepeatedTest(3)
    void whatever_comes_first_all_that_was_registered_is_told_and_no_more() throws Exception {
        Callable<Integer> cancelling = () -> cancelled().extract().statusCode();
        int status;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var working = threads.submit(worker::workOff);
            status = threads.submit(cancelling).get();
            working.get();
        }

        var job = shop.asRetailer().get("/v1/registration-imports/" + importId);
        int read = job.path("progress.recordsRead");
        assertEquals(status == 200 ? "CANCELLED" : "COMPLETED", job.path("status"));
        assertEquals(read, events.of(shop.tenant()).size());
        assertEquals(read, lines());
    }
}
