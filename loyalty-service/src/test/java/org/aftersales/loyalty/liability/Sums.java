package org.aftersales.loyalty.liability;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.tenant.Tenants;

/** Sums up what has become of points, as every hour does. */
@ApplicationScoped
public class Sums {
    private final LiabilityUseCases liability;
    private final CohortSums sums;
    private final Tenants tenants;

    Sums(LiabilityUseCases liability, CohortSums sums, Tenants tenants) {
        this.liability = liability;
        this.sums = sums;
        this.tenants = tenants;
    }

    /** So many days' worth at most. */
    public void up(String tenant, int days) {
        for (var day = 0; day < days; day++) tenants.run(tenant, liability::sum);
    }

    /** What the tenant owes by now, as the report tells it. */
    public long outstanding(String tenant) {
        return tenants.as(tenant, () -> liability.at(null, null, null).outstanding());
    }

    boolean summed(String tenant) {
        return tenants.as(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> sums.until().isPresent()));
    }
}
