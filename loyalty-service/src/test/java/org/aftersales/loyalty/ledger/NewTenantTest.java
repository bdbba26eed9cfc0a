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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant that has come since the database counted its rows for the last time. */
@QuarkusTest
class NewTenantTest {
    /** One by one it took more than a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final LedgerChecks checks;
    private final Tenants tenants;
    private final Transactions transactions;
    private final TestClock clock;
    private final FilledLedger known = new FilledLedger(Story.begin().tenant());
    private final FilledLedger filled = new FilledLedger(Story.begin().tenant());

    NewTenantTest(LedgerChecks checks, Tenants tenants, Transactions transactions, TestClock clock) {
        this.checks = checks;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    @BeforeEach
    void at_the_start() {
        clock.reset();
    }

    @Test
    void its_ledger_is_checked_as_quickly_as_that_of_others() throws SQLException {
        known.fill(2_000, 1);
        known.count();
        filled.fill(800, 2);

        var check = tenants.as(filled.tenant(), () -> transactions.get(PATIENCE, checks::run));

        assertTrue(check.sound(), check::toString);
        assertEquals(1_600, check.postings());
    }
}
