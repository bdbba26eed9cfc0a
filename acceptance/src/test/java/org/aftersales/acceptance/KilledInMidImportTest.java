package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.StoryEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A power cut of services in the middle of an import. */
class KilledInMidImportTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The one that imports, and all at once that read what it tells. */
    static Stream<List<Service>> victims() {
        return Stream.of(List.of(Service.WARRANTY), List.of(Service.TICKET, Service.FEEDBACK, Service.LOYALTY));
    }

    @ParameterizedTest
    @MethodSource("victims")
    void an_import_survives_the_death_of(List<Service> victims) throws IOException {
        var tenant = Stage.newTenant("killed-" + victims.getFirst().id());
        Stage.loadCatalogue(tenant);
        var sales = SalesImport.begin(tenant);
        int judged = sales.awaitUnderWay();

        victims.forEach(Stage.platform()::kill);
        Stage.platform().restart(victims.toArray(Service[]::new));
        sales.awaitCompletion();

        assertTrue(judged < SalesImport.RECORDS, "the kill came too late: " + judged);
        assertEquals(SalesImport.expectedResults(), sales.results());
        assertEquals(
                SalesImport.RECORDS, sales.status().at("/progress/recordsRead").asInt());
        assertOneEventPerUnit(tenant);
        assertOneEarningPerUnit(tenant);
    }

    private static void assertOneEventPerUnit(String tenant) {
        Waiting.until(
                PATIENCE,
                Duration.ofMillis(200),
                "the outbox is empty",
                () -> Databases.count(Service.WARRANTY, "outbox", tenant) == 0);
        var events = Topics.registrations(tenant);
        var units = units(tenant);
        assertEquals(SalesImport.REGISTERED, units.size());
        assertEquals(units, events.stream().map(StoryEvent::key).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(units.size(), events.size(), "one event per committed fact");
    }

    /** The reader may have been the victim: nothing is missing and nothing has its effect twice. */
    private static void assertOneEarningPerUnit(String tenant) {
        var units = units(tenant);
        Waiting.until(
                PATIENCE,
                Duration.ofMillis(200),
                "loyalty has read every registration",
                () -> Databases.count(Service.LOYALTY, "earning", tenant) >= units.size());
        assertEquals(units.size(), Databases.count(Service.LOYALTY, "earning", tenant));
        assertEquals(
                units,
                Databases.texts(Service.LOYALTY, "select cause_id::text from earning where tenant_id = ?", tenant));
    }

    private static Set<String> units(String tenant) {
        return Databases.texts(Service.WARRANTY, "select id::text from unit where tenant_id = ?", tenant);
    }
}
