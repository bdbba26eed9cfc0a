package org.aftersales.ticket.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.aftersales.ticket.ticket.Concern;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketKind;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-23T11:00:00Z");
    private static final TicketBrief TICKET = new TicketBrief(
            UUID.randomUUID(),
            "TK-7K3M-92QF-M",
            TicketKind.SUPPORT,
            "OPEN",
            true,
            null,
            new Concern(UUID.randomUUID(), "parsian", null, null, null, null, null),
            NINE,
            null,
            null,
            null);

    @Test
    void the_customer_waits_since_the_oldest_message_that_nobody_answered() {
        var conversation = new Conversation();

        post(conversation, Author.CUSTOMER, NINE);
        post(conversation, Author.CUSTOMER, TEN);
        assertEquals(NINE, conversation.waitingSince());
        post(conversation, Author.STAFF, TEN);
        assertNull(conversation.waitingSince());
        post(conversation, Author.CUSTOMER, ELEVEN);
        assertEquals(ELEVEN, conversation.waitingSince());
    }

    @Test
    void a_machine_answers_nobody_and_the_first_answer_stays_the_first() {
        var conversation = new Conversation();

        post(conversation, Author.CUSTOMER, NINE);
        post(conversation, Author.SYSTEM, NINE);
        assertNull(conversation.firstAnsweredAt());
        assertEquals(NINE, conversation.waitingSince());
        post(conversation, Author.STAFF, TEN);
        post(conversation, Author.STAFF, ELEVEN);
        assertEquals(TEN, conversation.firstAnsweredAt());
        assertEquals(
                List.of(false, false, true, false),
                conversation.raisedEvents().stream()
                        .map(event -> ((MessagePosted) event).firstAnswer())
                        .toList());
    }

    @Test
    void what_was_posted_is_told_as_its_schema_says() {
        var conversation = new Conversation();
        for (var author : Author.values()) post(conversation, author, NINE);

        conversation.raisedEvents().forEach(Contracts::assertEmitted);
        Contracts.assertExample("ticket.message.posted.v1");
    }

    private static void post(Conversation conversation, Author author, Instant at) {
        conversation.posted(UUID.randomUUID(), author, TICKET, at);
    }
}
