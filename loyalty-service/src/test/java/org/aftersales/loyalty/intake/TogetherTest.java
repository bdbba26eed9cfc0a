package org.aftersales.loyalty.intake;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.kit.inbox.EventBatch;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.Test;

/** Registrations that come together have the effect that they have one by one. */
@QuarkusTest
class TogetherTest {
    private final Deliveries deliveries;
    private final UnitsConsumer units;
    private final EventProbe probe;
    private final Random random = new Random(20261122);

    TogetherTest(Deliveries deliveries, UnitsConsumer units, EventProbe probe) {
        this.deliveries = deliveries;
        this.units = units;
        this.probe = probe;
    }

    @Test
    void what_comes_together_leaves_the_rows_that_it_leaves_one_by_one() throws SQLException {
        var alone = people();
        var together = alone.stream()
                .map(story -> new Story("tenant-" + alone.hashCode(), story.subject(), story.customer()))
                .toList();
        var sales = IntStream.range(0, 120)
                .mapToObj(n -> Sale.any(random, alone.size()))
                .toList();
        link(alone);
        link(together);

        sales.forEach(sale -> units.receive(sale.toldBy(alone)));
        for (var part : List.of(sales.subList(0, 50), sales.subList(50, 51), sales.subList(51, 120))) {
            units.receive(batch(part.stream().map(sale -> sale.toldBy(together))));
        }

        var expected = new LedgerRows(alone.getFirst().tenant());
        var found = new LedgerRows(together.getFirst().tenant());
        for (var rows : LedgerRows.ALL.entrySet()) {
            assertEquals(expected.of(rows.getValue()), found.of(rows.getValue()), rows.getKey());
        }
        assertEquals("3", found.of("select count(distinct xmin::text) from earning"), "transactions");
        assertTrue(found.isSound());
        assertEquals(told(alone), told(together));
    }

    @Test
    void an_event_that_comes_again_in_one_batch_or_in_another_has_its_effect_once() throws SQLException {
        var story = linked();
        var event = story.registered();
        var again = story.registered(UUID.fromString(event.key()), "599.90", "EUR");
        var other = story.registered();

        units.receive(batch(Stream.of(event, event, again, other)));
        units.receive(batch(Stream.of(other, event, again)));

        assertEquals("118", new LedgerRows(story.tenant()).of("select sum(available) from lot"));
        assertEquals(
                "3",
                new LedgerRows(story.tenant())
                        .of("select count(*) from inbox where source like '%warranty'" + " and id in ('" + event.id()
                                + "', '" + again.id() + "', '" + other.id() + "')"));
    }

    @Test
    void what_cannot_be_read_is_buried_alone() throws SQLException {
        var story = linked();
        var poison = IncomingEvents.of("warranty.unit.registered.v1", Map.of("customerId", "nobody"), story.tenant());

        units.receive(batch(Stream.of(story.registered(), poison, story.registered())));

        var rows = new LedgerRows(story.tenant());
        assertEquals("118", rows.of("select sum(available) from lot"));
        assertEquals("1", rows.of("select count(*) from dead_letter"));
        assertEquals("0", rows.of("select count(*) from event_retry"));
    }

    @Test
    void each_credit_follows_from_the_event_that_it_is_for() {
        var story = linked();
        var events = List.of(story.registered(), story.registered(), story.registered());

        units.receive(new EventBatch(events));

        var causes = probe.of(story.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.points.credited.v1"))
                .map(event -> event.headers().get("ce_causationid") + " " + event.field("causeId"))
                .toList();
        assertEquals(
                events.stream().map(event -> event.id() + " " + event.key()).toList(), causes);
    }

    @Test
    void later_events_of_a_unit_and_other_tenants_come_in_the_same_batch() throws SQLException {
        var one = linked();
        var other = linked();
        var returned =
                IncomingEvents.of("warranty.unit.returned.v1", Map.of("unitId", UUID.randomUUID()), one.tenant());

        units.receive(batch(Stream.of(one.registered(), other.registered(), returned, one.registered())));

        assertEquals("118", new LedgerRows(one.tenant()).of("select sum(available) from lot"));
        assertEquals("59", new LedgerRows(other.tenant()).of("select sum(available) from lot"));
        assertEquals("1", new LedgerRows(one.tenant()).of("select count(*) from unit_mark"));
    }

    @Test
    void points_that_come_back_before_they_were_given_are_taken_at_once() throws SQLException {
        var story = linked();
        var unit = UUID.randomUUID();
        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "599.90", "599.90"));

        units.receive(batch(Stream.of(story.registered(unit, "599.90", "EUR"), story.registered())));

        assertEquals("59", new LedgerRows(story.tenant()).of("select sum(available) from lot"));
        assertTrue(new LedgerRows(story.tenant()).isSound());
    }

    @Test
    void what_is_limited_by_the_day_is_given_one_by_one() throws SQLException {
        var story = linked();
        var terms = Map.of("points", 40, "perDay", 60);
        given().auth()
                .oauth2(Tokens.manager(story.tenant()))
                .contentType("application/json")
                .header("Idempotency-Key", "limited")
                .body(Map.of("reason", "REGISTRATION", "validFrom", "2027-01-01T00:00:00Z", "terms", terms))
                .post("/v1/earning-rules")
                .then()
                .statusCode(201);

        units.receive(batch(Stream.generate(() -> later(story)).limit(3)));

        assertEquals("60", new LedgerRows(story.tenant()).of("select sum(available) from lot"));
        assertEquals("3", new LedgerRows(story.tenant()).of("select count(distinct xmin::text) from earning"));
    }

    private static IncomingEvent later(Story story) {
        var told = Map.of(
                "unitId", UUID.randomUUID(), "customerId", story.customer(), "registeredAt", "2027-01-02T10:00:00Z");
        return IncomingEvents.of("warranty.unit.registered.v1", told, story.tenant());
    }

    private List<String> told(List<Story> stories) {
        return probe.of(stories.getFirst().tenant()).stream()
                .filter(event -> event.topic().equals("loyalty.points"))
                .map(event -> event.field("causeId") + " " + event.field("points") + " " + event.sequence())
                .sorted()
                .toList();
    }

    /** Six people, of whom two are not known yet and one is two customers. */
    private static List<Story> people() {
        var first = Story.begin();
        var people = new ArrayList<>(List.of(first, first.samePerson()));
        IntStream.range(0, 4).forEach(n -> people.add(Story.in(first.tenant())));
        return people;
    }

    private void link(List<Story> stories) {
        stories.stream().limit(4).forEach(story -> deliveries.deliver(story.linked()));
    }

    private Story linked() {
        var story = Story.begin();
        deliveries.deliver(story.linked());
        return story;
    }

    private static EventBatch batch(Stream<IncomingEvent> events) {
        return new EventBatch(events.toList());
    }
}
