package org.aftersales.feedback;

import org.aftersales.kit.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String[] PLAIN_SQL = {
        "SurveyGate",
        "SurveyLinks",
        "Tallies",
        "AskedTallies",
        "FunnelTallies",
        "ScoreTable",
        "SplitTable",
        "RuleBooks",
        "OwnedUnits",
        "Budgets",
        "StarCounts",
        "RecoveryCounts",
        "DayTallies",
        "ChangedDays",
        "OptOutGate",
        "SentCounts",
        "StuckMetrics",
        "TallyUseCases",
        "ChoiceTallies",
        "RollUps",
        "CountTable",
        "SnapshotTable",
        "ReasonTable",
        "DriverTable",
        "Origins",
        "AnswersBefore",
        "Staff",
        "ToldPromises",
        "Failures",
        "FailureWeeks",
        "FieldUnits",
        "Anniversaries",
        "AnonymousMix",
        "AnonymousPool",
        "AnonymousWords",
        "Happenings",
        "OldHappenings",
        "AskedIncidents",
    };

    @Test
    void features_meet_through_use_cases_and_only_gate_and_sums_speak_sql() {
        ArchitectureRules.check(ArchitectureTest.class, PLAIN_SQL);
    }
}
