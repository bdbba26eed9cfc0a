package org.aftersales.loyalty.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.liability.Sums;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant that has come since the database counted its rows for the last time. */
@QuarkusTest
class NewTenantTest {
    /** Row by row it takes three times as long at the least. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final LedgerChecks checks;
    private final Sums sums;
    private final Tenants tenants;
    private final Transactions transactions;
    private final TestClock clock;
    private final FilledLedger known = new FilledLedger(Story.begin().tenant());
    private final FilledLedger filled = new FilledLedger(Story.begin().tenant());

    NewTenantTest(LedgerChecks checks, Sums sums, Tenants tenants, Transactions transactions, TestClock clock) {
        this.checks = checks;
        this.sums = sums;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    @BeforeEach
    void a_tenant_of_whom_was_not_known() throws SQLException {
        clock.reset();
        known.fill(2_000, 1);
        known.count();
        filled.fill(800, 2);
    }

    @Test
    void its_ledger_is_checked_as_quickly_as_that_of_others() {
        var check = tenants.as(filled.tenant(), () -> transactions.get(PATIENCE, checks::run));

        assertTrue(check.sound(), check::toString);
        assertEquals(1_600, check.postings());
    }

    @Test
    void what_is_owed_to_its_members_is_told_as_quickly() {
        var owed =
                tenants.as(filled.tenant(), () -> transactions.get(PATIENCE, () -> sums.outstanding(filled.tenant())));

        assertEquals(80_000, owed);
    }
}
