package org.aftersales.loyalty.ledger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.ledger.DatabaseLedger.Whose;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong in other programmes, one test each. 599.90 EUR earn 59 points. */
@QuarkusTest
class KnownFailuresTest {
    private static final Duration TWO_YEARS = Duration.ofDays(731);

    private final Deliveries deliveries;
    private final DatabaseLedger ledger;
    private final NightUseCases nights;
    private final EventProbe probe;
    private final Tenants tenants;
    private final Transactions transactions;
    private final AgroalDataSource database;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final UUID unit = UUID.randomUUID();
    private final UUID redemption = UUID.randomUUID();

    KnownFailuresTest(
            Deliveries deliveries,
            DatabaseLedger ledger,
            NightUseCases nights,
            EventProbe probe,
            Tenants tenants,
            Transactions transactions,
            AgroalDataSource database,
            TestClock clock) {
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.nights = nights;
        this.probe = probe;
        this.tenants = tenants;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_a_unit() {
        RestAssured.replaceFiltersWith(List.of());
        clock.reset();
        deliveries.deliver(story.linked(), story.registered(unit, "599.90", "EUR"));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void rollback_without_expiry__points_that_come_back_end_when_they_would_have_ended() {
        spend(59);
        take(new Step.GiveBack(redemption, 59));
        assertEquals(new Balance(59, 0, 0, 0), balance());

        clock.advance(TWO_YEARS);

        assertEquals(new Balance(0, 0, 0, 0), balance());
    }

    @Test
    void late_sweep__points_that_have_ended_cannot_be_spent_however_late_their_end_is_booked() {
        clock.advance(TWO_YEARS);

        assertEquals(Long.valueOf(0), ledger.take(whose(), new Step.Hold(redemption, 1)));
        assertEquals(1, sweep());
        assertEquals(0, sweep());
        probe.in(story.tenant())
                .expect("loyalty.points.expired.v1")
                .with("points", 59)
                .with("expiredOn", "2028-11-19");
        assertEquals(new Balance(0, 0, 0, 0), balance());
    }

    @Test
    void clamp_remainder__what_was_spent_and_cannot_be_taken_back_is_written_down() {
        spend(40);

        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "599.90", "599.90"));

        assertEquals(new Balance(0, 0, 0, 0), balance());
        probe.in(story.tenant())
                .expect("loyalty.points.reversed.v1")
                .with("points", 19)
                .with("shortfall", 40)
                .with("debt", 0);
    }

    @Test
    void whole_order_clawback__only_the_returned_line_gives_its_points_back() {
        deliveries.deliver(story.registered(UUID.randomUUID(), "100.00", "EUR"));

        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "599.90", "599.90"));

        assertEquals(new Balance(10, 0, 0, 0), balance());
    }

    @Test
    void refund_charging_again__a_refund_told_twice_takes_its_points_once() {
        var returned = UUID.randomUUID();

        deliveries.deliver(story.refunded(returned, unit, "599.90", "299.95"));
        deliveries.deliver(story.refunded(returned, unit, "599.90", "299.95"));

        assertEquals(new Balance(30, 0, 0, 0), balance());
        assertEquals(29, reversed());
    }

    @Test
    void cascade_delete__a_member_who_has_postings_cannot_be_deleted() {
        assertThrows(Sql.SqlFailure.class, () -> sql("delete from member"));
        assertThrows(Sql.SqlFailure.class, () -> sql("delete from account"));

        assertEquals(new Balance(59, 0, 0, 0), balance());
    }

    private void spend(long points) {
        take(new Step.Hold(redemption, points));
        take(new Step.Capture(redemption, points));
    }

    private void take(Step step) {
        assertNull(ledger.take(whose(), step), step::toString);
    }

    private Balance balance() {
        return ledger.standing(whose()).balance();
    }

    private long reversed() {
        return probe.of(story.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.points.reversed.v1"))
                .mapToLong(event -> Long.parseLong(event.field("points")))
                .sum();
    }

    private int sweep() {
        return tenants.as(story.tenant(), nights::sweep);
    }

    private void sql(String statement) {
        tenants.run(
                story.tenant(),
                () -> transactions.run(() -> Sql.call(database, connection -> {
                    try (var prepared = connection.prepareStatement(statement)) {
                        return prepared.executeUpdate();
                    }
                })));
    }

    private Whose whose() {
        String id = given().auth()
                .oauth2(Tokens.agent(story.tenant()))
                .get("/v1/members?customerId=" + story.customer())
                .path("items[0].memberId");
        return new Whose(story.tenant(), new MemberId(UUID.fromString(id)), Shortfall.CLAMP);
    }
}
