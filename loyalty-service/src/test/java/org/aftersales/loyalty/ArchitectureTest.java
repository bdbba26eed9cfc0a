package org.aftersales.loyalty;

import org.aftersales.kit.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_is_built_as_designed() {
        ArchitectureRules.check(
                ArchitectureTest.class,
                "CustomerLinks",
                "Earnings",
                "Limits",
                "PublishedRules",
                "Postings",
                "Lots",
                "LotRows",
                "Origins",
                "Returns",
                "Statements",
                "LedgerChecks",
                "LedgerNights",
                "LedgerMetrics",
                "Chains",
                "Rewards");
    }
}
