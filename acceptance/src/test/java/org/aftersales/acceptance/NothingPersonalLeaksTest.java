package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Api;
import org.junit.jupiter.api.Test;

/** A person whose every detail is a canary goes through the platform; no canary sings outside. */
class NothingPersonalLeaksTest {
    private static final List<String> CANARIES =
            List.of("Nightingale", "989120009876", "canary.nightingale@example.org", "burnt caramel");

    @Test
    void names_phones_addresses_and_own_words_stay_out_of_topics_logs_metrics_and_tables() throws Exception {
        var tenant = Stage.newTenant("canary");
        Stage.loadCatalogue(tenant);
        var unit = unitWithTicket(tenant);

        assertEquals(List.of(), found(topics(tenant)), "topics");
        assertEquals(List.of(), found(logs()), "logs");
        assertEquals(List.of(), found(metrics()), "metrics");
        for (var service : Service.values()) assertEquals(Set.of(), foundInTables(service), "tables of " + service);
        assertTrue(topics(tenant).contains(unit), "the search looks where things are");
    }

    /** A unit whose buyer claims, until the ticket is open. */
    private static String unitWithTicket(String tenant) throws Exception {
        var retailer = Stage.retailer(tenant);
        var unit = retailer.post("/v1/registrations", Registration.of(1))
                .json()
                .path("id")
                .asText();
        var claim = ((ObjectNode) Registration.of(1))
                .removeAll()
                .put("unitId", unit)
                .put("faultDescription", "It smells of burnt caramel, says Canary Nightingale.")
                .put("reportedOn", "2026-04-01");
        retailer.post("/v1/claims", claim);
        Waiting.until(
                Duration.ofSeconds(30),
                Duration.ofMillis(100),
                "the ticket is open",
                () -> Databases.count(Service.TICKET, "ticket", tenant) == 1);
        return unit;
    }

    private static List<String> found(String text) {
        return CANARIES.stream().filter(text::contains).toList();
    }

    private static String topics(String tenant) {
        var all = new StringBuilder();
        for (var topic : List.of("warranty.units", "warranty.claims", "warranty.customers", "ticket.tickets")) {
            Topics.all(topic, tenant)
                    .forEach(event -> all.append(event.headers()).append(event.value()));
        }
        return all.toString();
    }

    private static String logs() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(Stage.home().resolve("logs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) all.append(Files.readString(file));
        }
        return all.toString();
    }

    private static String metrics() {
        var all = new StringBuilder();
        for (var service : Service.values()) {
            all.append(
                    new Api(Stage.platform().url(service), "").get("/q/metrics").text());
        }
        return all.toString();
    }

    /** Row by row, for the tables may be larger than this process. */
    private static Set<String> foundInTables(Service service) throws Exception {
        var found = new TreeSet<String>();
        try (var connection = Stage.platform().connect(service);
                var tables = connection
                        .createStatement()
                        .executeQuery(
                                "select table_name from information_schema.tables where table_schema = 'public'")) {
            connection.setAutoCommit(false); // the driver reads in portions inside a transaction only
            while (tables.next()) {
                try (var statement = connection.createStatement()) {
                    statement.setFetchSize(500);
                    var rows = statement.executeQuery("select r::text from " + tables.getString(1) + " r");
                    while (rows.next()) found.addAll(found(rows.getString(1)));
                }
            }
        }
        return found;
    }
}
