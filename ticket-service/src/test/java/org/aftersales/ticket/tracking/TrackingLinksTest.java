package org.aftersales.ticket.tracking;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many links there are to a ticket, and for how long. */
@QuarkusTest
class TrackingLinksTest {
    private static final int AT_ONCE = 10;

    @Inject
    TestClock clock;

    @Inject
    ExpiredLinksSweep sweep;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    private Field field;
    private String ticket;

    @BeforeEach
    void a_ticket() {
        clock.reset();
        field = Field.opened();
        ticket = field.ticket();
    }

    @AfterEach
    void timeStandsStill() {
        clock.reset();
    }

    @Test
    void of_too_many_links_to_a_ticket_the_oldest_end() throws SQLException {
        var another = link(field.ticket());
        var links = Stream.generate(() -> link(ticket)).limit(AT_ONCE + 2).toList();

        var answers = links.stream().map(link -> given().get(link).statusCode()).toList();

        assertEquals(List.of(404, 404), answers.subList(0, 2));
        assertEquals(List.of(200), answers.stream().skip(2).distinct().toList());
        assertEquals(AT_ONCE, kept(ticket));
        given().get(another).then().statusCode(200);
    }

    @Test
    void links_that_are_asked_for_at_once_are_no_more() throws Exception {
        var start = new CyclicBarrier(2 * AT_ONCE);
        var clients = Stream.generate(() -> (Callable<String>) () -> {
                    start.await();
                    return link(ticket);
                })
                .limit(2 * AT_ONCE)
                .toList();
        var links = new ArrayList<String>();

        try (var threads = Executors.newFixedThreadPool(2 * AT_ONCE)) {
            for (var link : threads.invokeAll(clients)) links.add(link.get());
        }

        assertEquals(AT_ONCE, kept(ticket));
        var working = links.stream().filter(link -> given().get(link).statusCode() == 200);
        assertEquals(AT_ONCE, working.count());
    }

    @Test
    void what_has_expired_is_deleted_and_nothing_else() throws SQLException {
        link(ticket);
        clock.advance(Duration.ofDays(89));
        var other = Field.opened();
        var later = other.ticket();
        var link = link(other, later);
        clock.advance(Duration.ofDays(1));

        sweep.sweep();

        assertEquals(0, kept(ticket));
        assertEquals(1, kept(later));
        given().get(link).then().statusCode(200);
    }

    @Test
    void however_many_have_expired_all_are_deleted() throws SQLException {
        link(ticket);
        copyExpired(2_500);

        sweep.sweep();

        assertEquals(1, kept(ticket));
    }

    private String link(String to) {
        return link(field, to);
    }

    private static String link(Field where, String to) {
        return where.agent()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/tickets/" + to + "/tracking-links")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("url")
                .replace("http://localhost", "");
    }

    private void copyExpired(int times) throws SQLException {
        try (var connection = worker.getConnection();
                var insert = connection.prepareStatement("""
                        insert into tracking_link (tenant_id, id, ticket_id, token_hash, expires_at)
                        select tenant_id, gen_random_uuid(), ticket_id, sha256(gen_random_uuid()::text::bytea),
                            expires_at - interval '91 days'
                        from tracking_link, generate_series(1, ?) where ticket_id = ?""")) {
            insert.setInt(1, times);
            insert.setObject(2, UUID.fromString(ticket));
            assertEquals(times, insert.executeUpdate());
        }
    }

    private int kept(String to) throws SQLException {
        try (var connection = worker.getConnection();
                var count = connection.prepareStatement("select count(*) from tracking_link where ticket_id = ?")) {
            count.setObject(1, UUID.fromString(to));
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
