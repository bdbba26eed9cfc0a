package org.aftersales.ticket.ticket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.aftersales.ticket.ticket.Sight.OfPerson;
import org.aftersales.ticket.ticket.Sight.OfRetailer;
import org.aftersales.ticket.ticket.Sight.Staff;
import org.jspecify.annotations.Nullable;

/** What tickets have to be to stand in a list: all of it. */
final class Conditions {
    private final List<Piece> clauses = new ArrayList<>();
    private @Nullable Piece narrowest;

    private Conditions() {}

    /** Those by which few are found come first. */
    static Conditions of(TicketFilter filter, Sight sight) {
        var conditions = new Conditions()
                .indexed("number = ?", filter.number())
                .indexed("claim_id = ?", filter.claimId())
                .indexed("serial = ?", filter.serial())
                .indexed("unit_id = ?", filter.unitId())
                .indexed("related_ticket_id = ?", filter.relatedTicketId())
                .indexed("customer_id = ?", filter.customerId());
        switch (sight) {
            case OfPerson own -> conditions.indexed("customer_id = any(?)", own.customerIds());
            case OfRetailer its -> conditions.indexed("retailer_id = ?", its.retailerId());
            case Staff all -> {}
        }
        return conditions
                .indexed("assignee = ?", filter.assignee())
                .indexed("status = ?", name(filter.status()))
                .and("kind = ?", name(filter.kind()))
                .and("priority = ?", name(filter.priority()))
                .oneOf(filter.stages());
    }

    /** Each with an {@code and} before it. */
    Piece all() {
        var all = Piece.of("");
        for (var clause : clauses) all = all.then(" and ").then(clause);
        return all;
    }

    /** By which of them an index finds the fewest; none where there is no index for any. */
    List<Trail> trail() {
        return narrowest == null ? List.of() : List.of(new Trail.Clause(narrowest));
    }

    private Conditions indexed(String clause, @Nullable Object value) {
        and(clause, value);
        if (narrowest == null && value != null) narrowest = clauses.getLast();
        return this;
    }

    private Conditions and(String clause, @Nullable Object value) {
        if (value != null) clauses.add(Piece.of(clause, value));
        return this;
    }

    /** By their names and not as values, for the database knows how many there are of each. */
    private Conditions oneOf(@Nullable Collection<TicketStatus> stages) {
        if (stages == null) return this;
        var names = stages.stream().map(stage -> "'" + stage + "'").sorted().collect(Collectors.joining(", "));
        clauses.add(Piece.of("status in (" + names + ")"));
        return this;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
