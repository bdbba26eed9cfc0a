package org.aftersales.warranty;

import org.aftersales.kit.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void features_meet_through_use_cases_and_only_the_named_hot_paths_speak_sql() {
        ArchitectureRules.check(
                ArchitectureTest.class,
                "CustomerTable",
                "Editions",
                "UnitTable",
                "CardGate",
                "CoveredUnits",
                "LedgerRows",
                "RegisteredSales",
                "SalesTable",
                "Reminders",
                "IssuedSerials",
                "SerialLetters",
                "ProofContents",
                "ImportFiles",
                "ImportQueue",
                "ImportResults",
                "InsightTable",
                "QualityTable",
                "RollUps",
                "Recounts",
                "RollUpSweep",
                "SoldUnits");
    }
}
