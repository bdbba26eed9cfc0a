package org.aftersales.ticket.queue;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.ticket.ticket.TicketKind;
import org.aftersales.ticket.unit.Product;
import org.aftersales.ticket.unit.UnitUseCases;

/** Which skill a ticket needs where nobody says so: that of the first rule that is for its kind and its product. */
@ApplicationScoped
class DefaultSkills {
    private final UnitUseCases units;

    DefaultSkills(UnitUseCases units) {
        this.units = units;
    }

    /** By tickets; absent are those of which somebody said it, and those for which no rule is. */
    Map<UUID, String> of(List<Arrival> tickets, List<SkillRule> all) {
        var rules = SkillRule.ordered(all).stream().map(SkillRule::document).toList();
        var silent = tickets.stream().filter(ticket -> ticket.skill() == null).toList();
        if (rules.isEmpty() || silent.isEmpty()) return Map.of();

        var products =
                rules.stream().anyMatch(SkillRuleDocument::asksForProduct) ? products(silent) : Map.<UUID, Product>of();
        var skills = new HashMap<UUID, String>();
        for (var ticket : silent) {
            var product = products.getOrDefault(ticket.ticketId(), Product.UNKNOWN);
            first(rules, ticket.kind(), product).ifPresent(rule -> skills.put(ticket.ticketId(), rule.skill()));
        }
        return skills;
    }

    private static Optional<SkillRuleDocument> first(List<SkillRuleDocument> rules, TicketKind kind, Product product) {
        return rules.stream().filter(rule -> rule.isFor(kind, product)).findFirst();
    }

    private Map<UUID, Product> products(List<Arrival> tickets) {
        return units.products(tickets.stream().collect(toMap(Arrival::ticketId, Arrival::thing)));
    }
}
