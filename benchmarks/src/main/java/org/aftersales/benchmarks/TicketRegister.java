package org.aftersales.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.launcher.Service;

/**
 * A year of tickets: half of them of the tenant that is measured, the others of ten more. They are of all kinds, a
 * tenth still has work to do, most of it among the latest; each has its history, its words, and while it is open its
 * place in a queue, its promises and the timer of those. They were opened before changes were chained: a chain begins
 * with the first change that is made here. They have no messages, which only the service can seal.
 *
 * @param tickets how many there are in all
 */
record TicketRegister(Stage stage, int tickets) {
    /** Customers of the measured tenant with an account, by number. */
    static final int CUSTOMERS = 1_000;

    static final int AGENTS = 200;

    /** By three at a time subjects are made of them; the second and third are rarer than the first. */
    static final List<List<String>> WORDS = List.of(
            List.of("screen", "display", "remote", "speaker", "door", "motor", "pump", "cable"),
            List.of("flickers", "leaks", "hums", "overheats", "blinks", "rattles", "freezes", "smells", "trips"),
            List.of("update", "delivery", "rain", "cleaning", "moving", "holiday", "outage", "training", "winter"));

    private static final List<String> TABLES =
            List.of("ticket_history", "ticket_word", "sla_promises", "sla_clock", "ticket_routing");

    private static final int AT_ONCE = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final String POLICY = """
            {"name": "Desk", "effectiveFrom": "2020-01-01T00:00:00Z", "promises": [
             {"name": "first-answer", "party": "CUSTOMER", "startsOn": ["OPENED"], "stopsOn": ["ANSWERED"],
              "unit": "ELAPSED", "target": "PT8784H"},
             {"name": "resolved", "party": "CUSTOMER", "startsOn": ["OPENED"], "stopsOn": ["RESOLVED"],
              "unit": "ELAPSED", "target": "PT8784H"}]}""";

    private static final String QUEUE = """
            {"name": "Everything", "position": 1, "active": true, "gives": false, "kinds": [], "priorities": [],
             "languages": [], "topics": [], "skills": []}""";

    private static final String LINKS = """
            insert into customer_link (tenant_id, customer_id, subject, linked_at)
            select '%1$s', md5('customer ' || n)::uuid, 'person-' || n, now() from generate_series(0, %2$d) n""";

    /** Writes them; how long that took is of no interest. */
    void fill() throws Exception {
        publish();
        var platform = stage.platform();
        try (var superuser = platform.connect(Service.TICKET);
                var statement = superuser.createStatement()) {
            statement.execute(LINKS.formatted(stage.tenant(), CUSTOMERS - 1));
        }
        var filling = new Filling(platform, Service.TICKET, TABLES, AT_ONCE, PATIENCE);
        int last = filling.fill(
                "tickets.sql",
                tickets,
                Map.of(
                        "tenant", stage.tenant(),
                        "things", array(WORDS.get(0)),
                        "faults", array(WORDS.get(1)),
                        "times", array(WORDS.get(2))));
        if (last < tickets) throw new IllegalStateException("only " + last + " tickets could be written in time");
        filling.settle();
    }

    private void publish() throws JsonProcessingException {
        var json = new ObjectMapper();
        var manager = stage.staff(Service.TICKET, "manager");
        manager.put("/v1/sla/policies/DESK/versions/1", json.readTree(POLICY));
        manager.put("/v1/queues/ALL", json.readTree(QUEUE));
    }

    private static String array(List<String> words) {
        return "array['" + String.join("', '", words) + "']";
    }

    /** Tickets that somebody has been given and not begun. */
    List<UUID> assigned() throws SQLException {
        return ids("""
                select id from ticket where tenant_id = ? and status = 'ASSIGNED'
                    and kind in ('REPAIR', 'SUPPORT', 'DELIVERY', 'INSTALLATION') order by hashtext(number)""");
    }

    /** Tickets that are worked on or wait to be. */
    List<UUID> open() throws SQLException {
        return ids("select id from ticket where tenant_id = ? and status in ('OPEN', 'IN_PROGRESS', 'WAITING')");
    }

    List<UUID> all() throws SQLException {
        return ids("select id from ticket where tenant_id = ?");
    }

    /** Those with an account, by their numbers. */
    List<UUID> customers() throws SQLException {
        return ids("select customer_id from customer_link where tenant_id = ? order by substr(subject, 8)::int");
    }

    private List<UUID> ids(String query) throws SQLException {
        try (var superuser = stage.platform().connect(Service.TICKET);
                var statement = superuser.prepareStatement(query)) {
            statement.setString(1, stage.tenant());
            try (var row = statement.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (row.next()) ids.add(row.getObject(1, UUID.class));
                return ids;
            }
        }
    }
}
