package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.junit.jupiter.api.Test;

/** A new version is put in place of services that are busy reading: nobody has to wait for a quiet minute. */
class StoppedInMidReadingTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final List<Service> READERS = List.of(Service.TICKET, Service.FEEDBACK, Service.LOYALTY);

    @Test
    void services_that_stop_while_they_read_go_on_where_they_were() {
        var tenant = Stage.newTenant("stopped");
        Stage.loadCatalogue(tenant);
        Stage.platform().stop(READERS.toArray(Service[]::new));
        SalesImport.begin(tenant).awaitCompletion();
        awaitEmptyOutbox(tenant);

        for (var reader : READERS) stopInMidReading(reader, tenant);
        Stage.platform().restart(READERS.toArray(Service[]::new));

        READERS.forEach(reader -> awaitEndOfReading(reader, tenant));
        for (var reader : READERS) assertEquals(0, Databases.count(reader, "dead_letter", tenant), reader.id());
    }

    private static void stopInMidReading(Service reader, String tenant) {
        Stage.platform().restart(reader);
        Waiting.until(PATIENCE, GLANCE, reader.id() + " reads", () -> known(reader, tenant) > 0);
        Stage.platform().stop(reader);
        var known = known(reader, tenant);
        assertTrue(known < SalesImport.REGISTERED, reader.id() + " was stopped too late: " + known);
    }

    private static void awaitEndOfReading(Service reader, String tenant) {
        Waiting.until(
                PATIENCE,
                Duration.ofMillis(200),
                reader.id() + " has read every registration",
                () -> known(reader, tenant) >= SalesImport.REGISTERED);
        assertEquals(SalesImport.REGISTERED, known(reader, tenant), reader.id());
    }

    /** What each reader keeps of a registered unit. */
    private static long known(Service reader, String tenant) {
        var table =
                switch (reader) {
                    case TICKET -> "known_unit";
                    case FEEDBACK -> "owned_unit";
                    case LOYALTY -> "earning";
                    case WARRANTY -> "unit";
                };
        return Databases.count(reader, table, tenant);
    }

    private static void awaitEmptyOutbox(String tenant) {
        Waiting.until(
                PATIENCE,
                Duration.ofMillis(200),
                "every registration is told",
                () -> Databases.count(Service.WARRANTY, "outbox", tenant) == 0);
    }
}
