package org.aftersales.loyalty.retention;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.fraud.ContactUseCases;
import org.aftersales.loyalty.fraud.Reach;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.aftersales.loyalty.reward.CouponUseCases;
import org.aftersales.loyalty.reward.Occasion;

/** Leaves of a member every trace that is kept for a time only, and counts them. */
@ApplicationScoped
class Traces {
    private final Deliveries deliveries;
    private final CouponUseCases coupons;
    private final ContactUseCases contacts;
    private final MemberUseCases members;
    private final Tenants tenants;
    private final Transactions transactions;
    private final DataSource database;
    private final TestClock clock;

    Traces(
            Deliveries deliveries,
            CouponUseCases coupons,
            ContactUseCases contacts,
            MemberUseCases members,
            Tenants tenants,
            Transactions transactions,
            DataSource database,
            TestClock clock) {
        this.deliveries = deliveries;
        this.coupons = coupons;
        this.contacts = contacts;
        this.members = members;
        this.tenants = tenants;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    /** Of the two, the friend becomes a member later. */
    void leave(Story story, Story friend) {
        clock.set(Instant.parse(Story.LINKED_AT));
        deliveries.deliver(story.linked());
        var member = member(story);
        as(Tokens.manager(story.tenant())).put("/v1/members/" + member + "/segments/vip");
        deliveries.deliver(bought(story));
        coupon(story);
        as(customer(story)).body("{}").post("/v1/me/household/invitations");
        String code = as(customer(story))
                .body(Map.of("device", "phone-1234"))
                .post("/v1/me/referral-code")
                .path("code");
        as(customer(friend))
                .body(Map.of("code", code, "device", "phone-5678"))
                .post("/v1/referrals")
                .then()
                .statusCode(201);
        held(story);
        redeemed(story);
        var reach = new Reach(null, "ali@example.org", null, null);
        for (var whose : List.of(story.customer(), UUID.randomUUID())) {
            tenants.run(story.tenant(), () -> contacts.keep(new CustomerId(whose), reach));
        }
        settle(story);
    }

    /** By somebody who is in a group, and so judged as that. */
    private static IncomingEvent bought(Story story) {
        return IncomingEvents.of(
                "warranty.unit.registered.v1",
                Map.of(
                        "unitId", UUID.randomUUID(),
                        "customerId", story.customer(),
                        "price", Map.of("amount", "10000.00", "currency", "EUR"),
                        "registeredAt", Story.LINKED_AT),
                story.tenant());
    }

    private void coupon(Story story) {
        var worth = Map.of("amount", "10.00", "currency", "EUR");
        var terms = Map.of("kind", "VOUCHER", "name", "Back", "points", 100, "worth", worth);
        reward(story, "WELCOME_BACK", terms);
        var member = tenants.as(story.tenant(), () -> members.ofSubject(story.subject()));
        tenants.run(
                story.tenant(),
                () -> transactions.run(() -> coupons.give(member.id(), Occasion.WELCOME_BACK, UUID.randomUUID())));
    }

    /** Very many points just after the link are held, until a manager has looked. */
    private void held(Story story) {
        reward(story, "FOREST", Map.of("kind", "DONATION", "name", "Forest", "points", 1000));
        as(customer(story)).body(Map.of("reward", "FOREST")).post("/v1/redemptions");
        var manager = Tokens.manager(story.tenant());
        String hold = as(manager).get("/v1/fraud-holds").path("items[0].id");
        as(manager)
                .header("If-Match", "*")
                .body(Map.of("reason", "KNOWN_USE"))
                .put("/v1/fraud-holds/" + hold + "/release")
                .then()
                .statusCode(200);
    }

    /** With a device, after somebody has changed how they sign in. */
    private static void redeemed(Story story) {
        as(customer(story))
                .body(Map.of("reward", "FOREST", "device", "phone-1234"))
                .post("/v1/redemptions");
        var changed = Map.of("subject", story.subject(), "kind", "PASSWORD", "changedAt", Story.LINKED_AT);
        as(Tokens.admin(story.tenant())).body(changed).post("/v1/credential-changes");
    }

    private static void reward(Story story, String code, Map<String, ?> terms) {
        as(Tokens.manager(story.tenant()))
                .body(Map.of("code", code, "terms", terms))
                .post("/v1/rewards")
                .then()
                .statusCode(201);
    }

    /** As if their time had come by itself: the coupon has ended, and the friend never bought anything. */
    private void settle(Story story) {
        change(story.tenant(), "update voucher set status = 'EXPIRED' where status = 'ISSUED'");
        change(story.tenant(), """
                update referral set status = 'LAPSED', settled_at = accepted_at, referee_subject = null,
                    version = version + 1
                where status = 'WAITING'""");
    }

    int change(String tenant, String statement) {
        return tenants.as(
                tenant,
                () -> transactions.get(() -> Sql.call(database, connection -> {
                    try (var change = connection.createStatement()) {
                        return change.executeUpdate(statement);
                    }
                })));
    }

    /** All rows of a query, as text. */
    List<String> rows(String tenant, String query) {
        var found = new ArrayList<String>();
        tenants.run(
                tenant,
                () -> transactions.run(() -> Sql.call(database, connection -> {
                    try (var statement = connection.createStatement();
                            var row = statement.executeQuery("select t::text from (" + query + ") t")) {
                        while (row.next()) found.add(row.getString(1));
                        return found;
                    }
                })));
        return found;
    }

    static String member(Story story) {
        return as(Tokens.agent(story.tenant()))
                .get("/v1/members?customerId=" + story.customer())
                .path("items[0].memberId");
    }

    static String customer(Story story) {
        return Tokens.customer(story.tenant(), story.subject());
    }

    static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
