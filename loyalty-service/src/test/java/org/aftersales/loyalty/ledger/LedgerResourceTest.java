package org.aftersales.loyalty.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Intruder;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check finds what it looks for: each fault is written behind the service's back. */
@QuarkusTest
class LedgerResourceTest {
    private static final String SPENT_TWICE = """
            insert into posting select tenant_id, '00000000-0000-7000-8000-000000000001', account_id, reason,
                '00000000-0000-7000-8000-000000000002', 2, why, occurred_at, effective_at, recorded_at, 0, 2, seal
                from posting;
            insert into entry (tenant_id, posting_id, line, account, account_id, lot_id, points)
                select tenant_id, '00000000-0000-7000-8000-000000000001', 1, 'AVAILABLE', account_id, id, -60 from lot;
            insert into entry (tenant_id, posting_id, line, account, points)
                values (current_tenant(), '00000000-0000-7000-8000-000000000001', 2, 'REDEEMED', 60)""";
    private static final String NEVER_CREDITED = """
            insert into earning select tenant_id, reason, gen_random_uuid(), customer_id, points, why, occurred_at,
                recorded_at from earning""";
    private static final String UNBALANCED = """
            alter table entry disable trigger entries_are_declared;
            insert into entry (tenant_id, posting_id, line, account, points)
                select tenant_id, id, 3, 'ADJUST', 1 from posting;
            alter table entry enable trigger entries_are_declared""";

    private final Deliveries deliveries;
    private final Tenants tenants;
    private final AgroalDataSource database;
    private final Story story = Story.begin();

    LedgerResourceTest(Deliveries deliveries, Tenants tenants, AgroalDataSource database) {
        this.deliveries = deliveries;
        this.tenants = tenants;
        this.database = database;
    }

    @BeforeEach
    void a_member_has_points() {
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered());
    }

    @Test
    void a_ledger_that_only_the_service_wrote_is_sound() {
        deliveries.deliver(Story.in(story.tenant()).registered());

        check(0, 0, 0, 0)
                .body("sound", equalTo(true))
                .body("postings", equalTo(1))
                .body("outstanding", equalTo(59));
    }

    @Test
    void the_ledger_of_a_tenant_without_members_is_sound() {
        given().auth()
                .oauth2(Tokens.manager(Story.begin().tenant()))
                .get("/v1/ledger/check")
                .then()
                .statusCode(200)
                .body("sound", equalTo(true))
                .body("postings", equalTo(0));
    }

    @Test
    void points_missing_in_a_lot_are_found() {
        behindTheService("update lot set available = available - 1");

        check(0, 1, 0, 0).body("sound", equalTo(false));
    }

    @Test
    void points_spent_twice_are_found() {
        behindTheService(SPENT_TWICE);

        check(0, 1, 1, 0).body("sound", equalTo(false)).body("brokenChains", equalTo(1));
    }

    @Test
    void an_earning_that_was_never_credited_is_found() {
        behindTheService(NEVER_CREDITED);

        check(0, 0, 0, 1).body("sound", equalTo(false));
    }

    @Test
    void an_unbalanced_posting_is_found() throws SQLException {
        Intruder.execute(story.tenant(), UNBALANCED);

        check(1, 0, 0, 0).body("sound", equalTo(false));
    }

    @Test
    void an_account_that_owes_other_points_than_its_entries_say_is_found() {
        behindTheService("update account set debt = debt + 1");

        check(0, 0, 0, 0).body("sound", equalTo(false)).body("debtsOffTheirEntries", equalTo(1));
    }

    private ValidatableResponse check(int unbalanced, int lotsOff, int negative, int uncredited) {
        return given().auth()
                .oauth2(Tokens.manager(story.tenant()))
                .get("/v1/ledger/check")
                .then()
                .statusCode(200)
                .body("unbalancedPostings", equalTo(unbalanced))
                .body("lotsOffTheirEntries", equalTo(lotsOff))
                .body("negativeAccounts", equalTo(negative))
                .body("uncreditedEarnings", equalTo(uncredited));
    }

    private void behindTheService(String sql) {
        tenants.run(story.tenant(), () -> QuarkusTransaction.requiringNew()
                .run(() -> Sql.call(database, connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute(sql);
                    }
                })));
    }
}
