package org.aftersales.ticket.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.ticket.Concern;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private static final Concern CONCERN = new Concern(UUID.randomUUID(), "parsian", null, null, null, null, null);

    @ParameterizedTest
    @CsvSource({
        "OPEN, true, , RECEIVED, 1",
        "ASSIGNED, true, , RECEIVED, 1",
        "IN_PROGRESS, true, , UNDER_WAY, 2",
        "WAITING, true, CUSTOMER_INFO, YOUR_TURN, 2",
        "WAITING, true, CUSTOMER_APPROVAL, YOUR_TURN, 2",
        "WAITING, true, PARTS, WAITING, 2",
        "RESOLVED, false, , DONE, 3",
        "CLOSED, false, , CLOSED, 3",
        "CANCELLED, false, , CANCELLED, 0",
        "IN_TRANSIT, true, , UNDER_WAY, 2",
    })
    void a_state_is_told_in_the_customer_s_words(
            String status, boolean open, String waitingFor, Progress progress, int steps) {
        var now = Instant.EPOCH;
        var ticket = new TicketBrief(
                UUID.randomUUID(), "TK-1", TicketKind.REPAIR, status, open, waitingFor, CONCERN, now, null, null, null);

        assertEquals(progress, Progress.of(ticket));
        assertEquals(steps, progress.steps());
    }
}
