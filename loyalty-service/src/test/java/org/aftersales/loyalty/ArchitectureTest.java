package org.aftersales.loyalty;

import org.aftersales.kit.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] PLAIN_SQL = {
        "CustomerLinks",
        "Earnings",
        "EarningSets",
        "Limits",
        "PublishedRules",
        "Postings",
        "PostingSets",
        "ChainEnds",
        "EndedLots",
        "ExpiryNotices",
        "Lots",
        "LotRows",
        "Origins",
        "ReturnLines",
        "Returns",
        "Arrears",
        "Statements",
        "LedgerChecks",
        "LedgerNights",
        "LedgerMetrics",
        "Chains",
        "Rewards",
        "TierProgrammes",
        "QualifyingPoints",
        "TierChanges",
        "TierReviews",
        "Cohorts",
        "CohortSums",
        "Sightings",
        "ProgrammeThresholds",
        "Devices",
        "CredentialChanges",
        "FraudMetrics",
        "Budgets",
        "Tills",
        "ClaimFreeYears",
        "Birthdays",
        "KnownCustomers",
        "ContactMarks",
        "ReferralCodes",
        "Ties",
        "Purchases",
        "Habits",
        "BudgetDays",
        "Households",
        "Segments",
        "Memberships",
        "Closings",
        "Inactivities",
        "DisplayNames",
        "TierNames",
        "LateEarnings",
        "EarningRow",
        "HandoverRows",
        "Givings",
        "LotEnds",
        "Extensions",
        "ExchangeRates",
        "WaitingEvents",
        "Remains",
    };

    @Test
    void the_service_is_built_as_designed() {
        ArchitectureRules.check(ArchitectureTest.class, PLAIN_SQL);
    }
}
