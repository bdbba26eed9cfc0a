package org.aftersales.ticket;

import org.aftersales.kit.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] PLAIN_SQL = {
        "TechnicianTime",
        "FeedLinks",
        "TrackingLinks",
        "DatabaseStore",
        "Candidates",
        "DriftSweep",
        "FieldLog",
        "KnownUnits",
        "KnownProducts",
        "CustomerTiers",
        "LinkedCustomers",
        "OpenedTickets",
        "HeldTickets",
        "ReadTickets",
        "TicketColumns",
        "TicketSearch",
        "DueSearch",
        "Piece",
        "Words",
        "SaidWords",
        "MadePromises",
        "WaitingFigures",
        "PolicyShelf",
        "KnownQueues",
        "Placements",
        "KeptRoutines",
        "WrittenMessages",
        "Routings",
        "Loads"
    };

    @Test
    void the_service_keeps_to_its_structure() {
        ArchitectureRules.check(ArchitectureTest.class, PLAIN_SQL);
    }
}
