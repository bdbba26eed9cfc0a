package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.SharedReads;
import org.aftersales.ticket.customer.CustomerUseCases;
import org.jspecify.annotations.Nullable;

/**
 * Shows one ticket, which is asked for most: its rows are read together with those that others ask for at the same time. What
 * of it the caller may see is judged for each by itself, as everywhere. Not for use within a transaction.
 */
@ApplicationScoped
class TicketReader {

    private final ReadTickets tickets;
    private final CustomerUseCases customers;
    private final Sights sights;
    private final Caller caller;
    private final SharedReads<Question, Answer> together;

    TicketReader(ReadTickets tickets, CustomerUseCases customers, Sights sights, Caller caller, Tenants tenants) {
        this.tickets = tickets;
        this.customers = customers;
        this.sights = sights;
        this.caller = caller;
        this.together = new SharedReads<>(tenants, this::read);
    }

    /** @param person whose customers are to be known; nobody's where that makes no difference */
    private record Question(UUID ticket, @Nullable String person) {}

    private record Answer(ReadTicket ticket, Set<UUID> customers) {}

    /** A ticket in its version, and how the caller sees it. */
    record Shown(long version, TicketView view) {}

    /** @throws NotFound when the caller may not see it */
    Shown show(TicketId id) {
        var question = new Question(id.value(), sights.isPerson() ? caller.subject() : null);
        var answer = together.find(question);
        if (answer == null) throw new NotFound();
        return new Shown(answer.ticket().version(), sights.view(answer.ticket(), sights.of(answer.customers())));
    }

    private Map<Question, Answer> read(Set<Question> questions) {
        var found = tickets.find(questions.stream().map(Question::ticket).collect(Collectors.toSet()));
        var people = customers.customersOf(questions.stream()
                .map(Question::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var answers = new HashMap<Question, Answer>();
        for (var question : questions) {
            var ticket = found.get(question.ticket());
            var own = people.getOrDefault(String.valueOf(question.person()), Set.of());
            if (ticket != null) answers.put(question, new Answer(ticket, own));
        }
        return answers;
    }
}
