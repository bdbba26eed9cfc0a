package org.aftersales.ticket.queue;

import static org.aftersales.ticket.queue.QueueScenes.agent;
import static org.aftersales.ticket.queue.QueueScenes.next;
import static org.aftersales.ticket.queue.QueueScenes.open;
import static org.aftersales.ticket.queue.QueueScenes.queue;
import static org.aftersales.ticket.queue.QueueScenes.routing;
import static org.aftersales.ticket.queue.QueueScenes.ticket;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.ticket.Field;
import org.aftersales.ticket.mail.ContactUseCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets find the people who speak to their customers. */
@QuarkusTest
class SpokenLanguageTest {
    @Inject
    Tenants tenants;

    @Inject
    ContactUseCases contacts;

    private Field field;

    @BeforeEach
    void a_queue_for_everything_else() {
        field = Field.opened();
        open(field, "rest", queue(false, Map.of("position", 20)));
    }

    @Test
    void a_ticket_waits_where_its_customer_s_language_is_spoken() {
        open(field, "fa", queue(false, Map.of("position", 10, "languages", List.of("fa"))));
        QueueScenes.here(field, "ada", agent(9, List.of("fa"), List.of()));
        QueueScenes.here(field, "ben", agent(9, List.of(), List.of()));
        writes(field, "fa");
        var english = Field.in(field.tenant());
        writes(english, "en");

        var persian = ticket(field, "SUPPORT", "URGENT");
        var other = ticket(english, "SUPPORT", "NORMAL");

        routing(field, persian).then().body("queue", equalTo("fa")).body("language", equalTo("fa"));
        routing(field, other).then().body("queue", equalTo("rest")).body("language", nullValue());
        next(field, "ben").then().body("ticketId", equalTo(other));
        next(field, "ada").then().body("ticketId", equalTo(persian));
    }

    @Test
    void who_has_told_no_language_waits_with_the_rest() {
        open(field, "fa", queue(false, Map.of("position", 10, "languages", List.of("fa"))));

        routing(field, ticket(field, "SUPPORT", "NORMAL")).then().body("queue", equalTo("rest"));
    }

    @Test
    void where_no_queue_is_for_a_language_nobody_needs_to_speak_it() {
        writes(field, "fa");
        QueueScenes.here(field, "ben", agent(9, List.of(), List.of()));

        var ticket = ticket(field, "SUPPORT", "NORMAL");

        routing(field, ticket).then().body("language", nullValue());
        next(field, "ben").then().body("ticketId", equalTo(ticket));
    }

    private void writes(Field to, String locale) {
        tenants.run(to.tenant(), () -> contacts.keep(to.customer(), to.customer() + "@mail.example", locale));
    }
}
