package org.aftersales.loyalty.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Intruder;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who owns the tables, and has switched off their triggers, cannot do unnoticed. */
@QuarkusTest
class ChainTest {
    private static final String UNGUARDED = """
            alter table posting disable trigger user; alter table entry disable trigger user;
            alter table lot disable trigger user; alter table qualifying disable trigger user;
            %s;
            alter table posting enable trigger user; alter table entry enable trigger user;
            alter table lot enable trigger user; alter table qualifying enable trigger user""";

    private final Deliveries deliveries;
    private final Story story = Story.begin();

    ChainTest(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @BeforeEach
    void a_member_with_three_postings_and_another() {
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        var other = Story.in(story.tenant());
        deliveries.deliver(story.linked(), story.registered(), story.registered(), story.answered(4, 4));
        deliveries.deliver(other.linked(), other.registered());
    }

    @Test
    void what_only_the_service_wrote_is_unbroken() {
        chain().body("sound", equalTo(true))
                .body("accounts", equalTo(2))
                .body("brokenChains", equalTo(0))
                .body("broken.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posting set occurred_at = occurred_at - interval '1 second' where reason = 'SURVEY'",
                "update posting set effective_at = effective_at - interval '1 second' where reason = 'SURVEY'",
                "update posting set recorded_at = recorded_at - interval '1 second' where reason = 'SURVEY'",
                "update posting set cause_id = gen_random_uuid() where reason = 'SURVEY'",
                "update posting set part = 1 where reason = 'SURVEY'",
                "update posting set why = jsonb_set(why, '{ruleVersion}', '2') where reason = 'SURVEY'",
                "update posting set seal = sha256(seal) where reason = 'SURVEY'",
                "update entry e set points = e.points * 2 from posting p where p.id = posting_id and place = 3",
                "update entry set account = 'ADJUST' where account = 'ISSUANCE:SURVEY'",
                "update account set chain_head = sha256(chain_head) where postings = 3",
            })
    void whatever_is_changed_is_found_with_the_posting(String change) throws SQLException {
        Intruder.execute(story.tenant(), UNGUARDED.formatted(change));

        chain().body("sound", equalTo(false)).body("brokenChains", equalTo(1)).body("broken.place", contains(3));
    }

    @Test
    void a_posting_cut_off_at_the_end_is_missed() throws SQLException {
        Intruder.execute(story.tenant(), UNGUARDED.formatted("""
                delete from entry where posting_id = (select id from posting where reason = 'SURVEY');
                delete from qualifying where id = (select id from posting where reason = 'SURVEY');
                delete from lot where posting_id = (select id from posting where reason = 'SURVEY');
                delete from posting where reason = 'SURVEY'"""));

        chain().body("sound", equalTo(false)).body("broken.place", contains(3));
    }

    @Test
    void a_posting_taken_out_of_the_middle_is_missed() throws SQLException {
        Intruder.execute(story.tenant(), UNGUARDED.formatted("""
                delete from entry where posting_id in (select id from posting where place = 2);
                delete from qualifying where id in (select id from posting where place = 2);
                delete from lot where posting_id in (select id from posting where place = 2);
                delete from posting where place = 2"""));

        chain().body("sound", equalTo(false)).body("broken.place", contains(3));
    }

    @Test
    void whoever_kept_the_root_notices_also_a_chain_that_was_sealed_anew() throws SQLException {
        String kept = chain().extract().path("root");
        assertEquals(kept, chain().extract().path("root"));

        Intruder.execute(story.tenant(), "update account set postings = 0, chain_head = ''");

        assertNotEquals(kept, chain().extract().path("root"));
    }

    private ValidatableResponse chain() {
        return given().auth()
                .oauth2(Tokens.manager(story.tenant()))
                .get("/v1/ledger/chain")
                .then()
                .statusCode(200);
    }
}
