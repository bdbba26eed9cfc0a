package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimCalls.fault;
import static org.aftersales.warranty.claim.ClaimCalls.file;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.claim.SoldUnits.Promise;
import org.aftersales.warranty.claim.SoldUnits.Sold;
import org.junit.jupiter.api.Test;

/** Today is the twenty-first of November 2026; units were sold on the second of March 2024 in Tehran. */
@QuarkusTest
class ReportDayTest {

    private final String tenant = "report-" + UUID.randomUUID();
    private final String owner = Tokens.customer(tenant, "maryam");

    @Inject
    SoldUnits units;

    @Inject
    Tenants tenants;

    @Test
    void the_day_of_the_report_decides_and_not_the_day_of_filing() {
        var sold = soldUntil("2026-03-02");

        file(Tokens.retailer(tenant, "parsian"), fault(sold.unitId(), "2026-03-02"))
                .statusCode(201)
                .body("status", equalTo("APPROVED"));
    }

    @Test
    void an_earlier_day_on_the_word_of_the_owner_alone_brings_nothing_unseen_that_today_would_not() {
        var over = soldUntil("2026-03-02");
        var covered = soldUntil("2027-03-02");

        file(owner, fault(over.unitId(), "2026-03-02"))
                .statusCode(201)
                .body("status", equalTo("IN_REVIEW"))
                .body("reasonCode", equalTo("report-day-in-question"))
                .body("reportedOn", equalTo("2026-03-02"));
        file(owner, fault(covered.unitId(), "2026-03-02")).statusCode(201).body("status", equalTo("APPROVED"));
    }

    @Test
    void on_the_word_of_staff_an_earlier_day_counts() {
        var sold = soldUntil("2026-03-02");

        file(Tokens.agent(tenant), fault(sold.unitId(), "2026-03-02"))
                .statusCode(201)
                .body("status", equalTo("APPROVED"));
    }

    private Sold soldUntil(String lastDay) {
        return tenants.as(
                tenant,
                () -> units.sell(
                        "parsian", "maryam", Promise.until("PARTS", lastDay), Promise.until("LABOUR", lastDay)));
    }
}
