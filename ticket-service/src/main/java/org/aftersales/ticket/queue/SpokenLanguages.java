package org.aftersales.ticket.queue;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;
import org.aftersales.ticket.mail.ContactUseCases;

/**
 * Which language a ticket needs before anybody says so: that in which its customer is written to, where a queue is for it.
 * Where none is, whoever is there works on it.
 */
@ApplicationScoped
class SpokenLanguages {
    private final ContactUseCases contacts;

    SpokenLanguages(ContactUseCases contacts) {
        this.contacts = contacts;
    }

    /** By customers; those of whom nothing is known, or whose language no queue is for, are absent. */
    Map<UUID, String> of(List<Arrival> tickets, List<WorkQueue> all) {
        var heeded = languages(all);
        if (heeded.isEmpty()) return Map.of();

        var known =
                contacts.languagesOf(tickets.stream().map(Arrival::customerId).collect(toSet()));
        return known.entrySet().stream()
                .filter(entry -> heeded.contains(entry.getValue().tag()))
                .collect(toMap(Entry::getKey, entry -> entry.getValue().tag()));
    }

    private static Set<String> languages(List<WorkQueue> all) {
        return all.stream()
                .map(WorkQueue::document)
                .filter(QueueDocument::active)
                .flatMap(queue -> queue.languages().stream())
                .collect(toSet());
    }
}
