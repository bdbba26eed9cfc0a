package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimCalls.as;
import static org.aftersales.warranty.claim.ClaimCalls.fault;
import static org.aftersales.warranty.claim.ClaimCalls.file;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.claim.SoldUnits.Promise;
import org.aftersales.warranty.claim.SoldUnits.Sold;
import org.junit.jupiter.api.Test;

/** Today is the twenty-first of November 2026; units were sold on the second of March 2024 in Tehran. */
@QuarkusTest
class ClaimFilingTest {

    private static final Promise PARTS = Promise.until("PARTS", "2027-03-02");
    private static final Promise LABOUR = Promise.until("LABOUR", "2027-03-02");
    private static final Promise PARTS_UNTIL_MARCH = Promise.until("PARTS", "2026-03-02");
    private static final Promise LABOUR_UNTIL_MARCH = Promise.until("LABOUR", "2026-03-02");

    private final String tenant = "filing-" + UUID.randomUUID();
    private final String owner = Tokens.customer(tenant, "maryam");

    @Inject
    SoldUnits units;

    @Inject
    Tenants tenants;

    @Inject
    EventProbe probe;

    @Test
    void a_covered_fault_is_approved_at_once_and_both_facts_are_published() {
        var sold = sold(PARTS, LABOUR);

        var id = file(owner, fault(sold.unitId()))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesRegex(".*/v1/claims/[0-9a-f-]{36}"))
                .body("status", equalTo("APPROVED"))
                .body("reasonCode", equalTo("covered"))
                .body("reasonText", equalTo("The warranty covers parts and labour on the day the fault was reported."))
                .body("decidedBy", equalTo("AUTOMATIC"))
                .extract()
                .<String>path("id");

        probe.in(tenant)
                .expect("warranty.claim.filed.v1")
                .with("claimId", id)
                .with("unitId", sold.unitId())
                .with("customerId", sold.customerId())
                .expect("warranty.claim.approved.v1")
                .with("claimId", id)
                .with("coverageKinds.1", "LABOUR")
                .with("decidedBy", "AUTOMATIC")
                .andNothingElse();
    }

    @Test
    void the_words_of_people_are_answered_to_them_and_stay_out_of_events() {
        file(owner, fault(sold(PARTS, LABOUR).unitId()))
                .statusCode(201)
                .body("number", startsWith("CL-"))
                .body("reportedOn", equalTo("2026-11-21"))
                .body("faultDescription", equalTo("The picture is dark, call Maryam."));

        probe.of(tenant).forEach(event -> assertFalse(event.data().toString().contains("Maryam")));
    }

    @Test
    void the_reason_is_told_in_the_language_of_the_caller() {
        as(owner)
                .header("Idempotency-Key", "one")
                .header("Accept-Language", "fa-IR, en;q=0.5")
                .contentType(ContentType.JSON)
                .body(fault(sold(PARTS, LABOUR).unitId()))
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .body("reasonText", startsWith("در روز اعلام خرابی"));
    }

    @Test
    void the_unit_may_be_named_by_what_is_printed_on_it() {
        var sold = sold(PARTS, LABOUR);
        var serial = sold.serial().substring(0, 8).toLowerCase(Locale.ROOT) + " - "
                + sold.serial().substring(8);

        file(owner, Map.of("gtin", "9521234001348", "serial", serial, "faultDescription", "Dark."))
                .statusCode(201)
                .body("unitId", equalTo(sold.unitId().toString()));
    }

    @Test
    void after_the_last_day_of_every_coverage_it_is_rejected_at_once() {
        var sold = sold(PARTS_UNTIL_MARCH, LABOUR_UNTIL_MARCH);

        file(owner, fault(sold.unitId()))
                .statusCode(201)
                .body("status", equalTo("REJECTED"))
                .body("reasonCode", equalTo("outside-coverage"));

        probe.in(tenant)
                .expect("warranty.claim.filed.v1")
                .expect("warranty.claim.rejected.v1")
                .with("reasonCode", "outside-coverage")
                .andNothingElse();
    }

    @Test
    void a_partial_coverage_waits_for_an_adjuster() {
        file(owner, fault(sold(PARTS, LABOUR_UNTIL_MARCH).unitId()))
                .statusCode(201)
                .body("status", equalTo("IN_REVIEW"))
                .body("reasonCode", equalTo("partially-covered"))
                .body("coverageKinds", contains("PARTS"));

        probe.in(tenant).expect("warranty.claim.filed.v1").andNothingElse();
    }

    @Test
    void an_unread_meter_waits_for_an_adjuster() {
        file(owner, fault(sold(PARTS.orByUsage(), LABOUR.orByUsage()).unitId()))
                .statusCode(201)
                .body("status", equalTo("IN_REVIEW"))
                .body("reasonCode", equalTo("usage-limited"));
    }

    @Test
    void a_second_claim_waits_until_the_first_is_over() {
        var open = sold(PARTS, LABOUR);
        var rejected = sold(PARTS_UNTIL_MARCH, LABOUR_UNTIL_MARCH);
        file(owner, fault(open.unitId())).statusCode(201);
        file(owner, fault(rejected.unitId())).statusCode(201);

        file(owner, fault(open.unitId())).statusCode(409).body("code", equalTo("claim-already-open"));
        file(owner, fault(rejected.unitId())).statusCode(201);
    }

    @Test
    void of_sixteen_filed_at_once_exactly_one_is_opened() throws Exception {
        var fault = fault(sold(PARTS, LABOUR).unitId());
        Callable<Integer> filing = () -> file(owner, fault).extract().statusCode();

        try (var clients = Executors.newFixedThreadPool(16)) {
            var answers = clients.invokeAll(
                    IntStream.range(0, 16).mapToObj(each -> filing).toList());
            var created = 0;
            for (var answer : answers) {
                if (answer.get() == 201) created++;
                else assertEquals(409, answer.get());
            }
            assertEquals(1, created);
        }

        probe.in(tenant)
                .expect("warranty.claim.filed.v1")
                .expect("warranty.claim.approved.v1")
                .andNothingElse();
    }

    private Sold sold(Promise... promises) {
        return tenants.as(tenant, () -> units.sell("parsian", "maryam", promises));
    }
}
