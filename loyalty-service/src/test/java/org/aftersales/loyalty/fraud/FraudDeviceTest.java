package org.aftersales.loyalty.fraud;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.loyalty.Crowd;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Desk;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twelve members of one tenant with 100 points each, linked two days ago. */
@QuarkusTest
class FraudDeviceTest {
    private static final int MEMBERS = 12;
    private static final int PER_DEVICE = 3;
    private static final String PHONE = "device-of-one-person";

    private final Deliveries deliveries;
    private final Tenants tenants;
    private final Transactions transactions;
    private final DataSource database;
    private final TestClock clock;
    private final Watch watch = new Watch("tenant-" + UUID.randomUUID());
    private final List<Story> members =
            Stream.generate(() -> Story.in(watch.tenant())).limit(MEMBERS).toList();

    FraudDeviceTest(
            Deliveries deliveries, Tenants tenants, Transactions transactions, DataSource database, TestClock clock) {
        this.deliveries = deliveries;
        this.tenants = tenants;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void members_with_points() {
        clock.set(Instant.parse(Story.LINKED_AT));
        RestAssured.replaceFiltersWith(List.of());
        for (var member : members)
            deliveries.deliver(member.linked(), member.registered(UUID.randomUUID(), "1000.00", "EUR"));
        clock.advance(Duration.ofDays(2));
        watch.offers("TREE", "DONATION", 2);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void of_many_who_redeem_with_one_device_at_once_as_many_pass_as_may() throws Exception {
        var answers = Crowd.of(
                MEMBERS,
                n -> watch.redeem(members.get(n), "TREE", PHONE).extract().statusCode());

        assertEquals(PER_DEVICE, Collections.frequency(answers, 201));
        assertEquals(MEMBERS - PER_DEVICE, Collections.frequency(answers, 409));
        assertEquals(Collections.nCopies(MEMBERS - PER_DEVICE, "SHARED_DEVICE"), watch.signals("OPEN"));
        for (var n = 0; n < MEMBERS; n++) assertEquals(answers.get(n) == 201 ? 98 : 100, Desk.points(members.get(n)));
    }

    @Test
    void one_person_redeems_with_their_devices_as_often_as_they_like() throws Exception {
        var story = members.getFirst();

        var answers = Crowd.of(
                16, n -> watch.redeem(story, "TREE", PHONE + n % 2).extract().statusCode());

        assertEquals(Collections.nCopies(16, 201), answers);
        assertEquals(100 - 16 * 2, Desk.points(story));
        assertEquals("2", uses());
    }

    @Test
    void what_was_not_made_is_no_use_of_a_device_and_what_was_long_ago_is_none_any_more() {
        for (var n = 0; n < PER_DEVICE; n++)
            watch.redeem(members.get(n), "TREE", PHONE).statusCode(201);
        watch.redeem(members.get(3), "TREE", PHONE).statusCode(409).body("code", equalTo("redemptions-held"));
        watch.offers("GROVE", "DONATION", 200);
        watch.redeem(members.get(4), "GROVE", "another device").statusCode(409);
        assertEquals("3", uses());
        clock.advance(Duration.ofHours(24));

        watch.redeem(members.get(4), "TREE", PHONE).statusCode(201);
    }

    @Test
    void a_family_that_staff_knows_shares_its_device() {
        for (var n = 0; n < PER_DEVICE; n++)
            watch.redeem(members.get(n), "TREE", PHONE).statusCode(201);
        watch.redeem(members.get(3), "TREE", PHONE).statusCode(409);

        watch.release(watch.newest(), "KNOWN_USE").statusCode(200);

        watch.redeem(members.get(3), "TREE", PHONE).statusCode(201);
        watch.redeem(members.get(4), "TREE", PHONE).statusCode(409);
    }

    @Test
    void devices_are_kept_as_digests_and_leave_with_whoever_is_erased() {
        var story = members.getFirst();
        watch.redeem(story, "TREE", PHONE).statusCode(201);
        watch.redeem(members.get(1), "TREE", PHONE).statusCode(201);
        watch.credentialsChanged(story, clock.instant().toString());
        var plain = "select count(*) from device_use where position(convert_to('device', 'UTF8') in mark) > 0";
        assertEquals("0", one(plain));

        deliveries.deliver(story.erased());

        assertEquals("1", uses());
        assertEquals("0", one("select count(*) from credential_change"));
        Desk.as(Desk.token(members.get(1)))
                .get("/v1/customers/me/export")
                .then()
                .body("member.devices", hasSize(1));
    }

    private String uses() {
        return one("select count(*) from device_use");
    }

    private String one(String query) {
        return tenants.as(
                watch.tenant(),
                () -> transactions.get(() -> Sql.call(database, connection -> {
                    try (var select = connection.createStatement();
                            var row = select.executeQuery(query)) {
                        row.next();
                        return row.getString(1);
                    }
                })));
    }
}
