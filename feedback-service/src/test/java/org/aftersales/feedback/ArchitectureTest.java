package org.aftersales.feedback;

import org.aftersales.kit.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void features_meet_through_use_cases_and_only_gate_and_sums_speak_sql() {
        ArchitectureRules.check(
                ArchitectureTest.class,
                "SurveyGate",
                "Tallies",
                "ScoreTable",
                "RuleBooks",
                "OwnedUnits",
                "Budgets",
                "StarCounts",
                "RecoveryCounts",
                "DayTallies",
                "TrendSweep",
                "DeliveryDue",
                "OptOutGate",
                "SentCounts",
                "AnonymousPool",
                "StuckMetrics");
    }
}
