package org.aftersales.ticket;

import org.aftersales.kit.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_keeps_to_its_structure() {
        ArchitectureRules.check(
                ArchitectureTest.class,
                "TechnicianTime",
                "FeedLinks",
                "TrackingLinks",
                "DatabaseStore",
                "Candidates",
                "DriftSweep",
                "FieldLog",
                "KnownUnits",
                "CustomerTiers",
                "Routings",
                "Loads");
    }
}
