package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimCalls.fault;
import static org.aftersales.warranty.claim.ClaimCalls.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.claim.SoldUnits.Promise;

/** Claims in the state a test begins with, filed by the customer {@code maryam} of the retailer {@code parsian}. */
@ApplicationScoped
public class FiledClaims {

    private static final Promise PARTS = Promise.until("PARTS", "2027-03-02");
    private static final Promise LABOUR = Promise.until("LABOUR", "2027-03-02");

    private final SoldUnits units;
    private final Tenants tenants;
    private final TestClock clock;

    FiledClaims(SoldUnits units, Tenants tenants, TestClock clock) {
        this.units = units;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The id of a claim that the coverage approved at once. */
    public String approved(String tenant) {
        return filed(tenant, PARTS, LABOUR);
    }

    /** The id of a claim that waits for an adjuster. */
    public String inReview(String tenant) {
        return filed(tenant, PARTS);
    }

    /** The id of a claim that its owner gave up. */
    public String withdrawn(String tenant) {
        var id = inReview(tenant);
        ClaimCalls.withdraw(Tokens.customer(tenant, "maryam"), id, "\"0\"").statusCode(200);
        return id;
    }

    public String status(String tenant, String id) {
        return ClaimCalls.get(Tokens.adjuster(tenant), id)
                .statusCode(200)
                .extract()
                .path("status");
    }

    List<String> rowsNaming(String tenant, String text) {
        return tenants.as(tenant, () -> units.rowsNaming(text));
    }

    private String filed(String tenant, Promise... promises) {
        clock.advance(Duration.ofMillis(1)); // ids are in the order of time
        var sold = tenants.as(tenant, () -> units.sell("parsian", "maryam", promises));
        return file(Tokens.customer(tenant, "maryam"), fault(sold.unitId()))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
