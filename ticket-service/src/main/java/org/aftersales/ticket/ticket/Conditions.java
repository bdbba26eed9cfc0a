package org.aftersales.ticket.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.ticket.ticket.Sight.OfPerson;
import org.aftersales.ticket.ticket.Sight.OfRetailer;
import org.aftersales.ticket.ticket.Sight.Staff;
import org.jspecify.annotations.Nullable;

/** What tickets have to be to stand in a list: all of it. */
final class Conditions {
    /** Looked up for a ticket at a time, by its offset: joined, all of a queue might be gone through. */
    private static final String IN_QUEUE = """
            exists (
                select from ticket_routing
                where tenant_id = current_tenant() and ticket_id = ticket.id and queue = ? offset 0)""";

    /** A word that stands in what only staff reads of a ticket leads others to it where it stands elsewhere as well. */
    private static final String OUTSIDE = """
            (? <> all(search_words(concat_ws(' ', finding_code, assignee)))
                or ? = any(search_words(concat_ws(' ', number, serial, gtin, subject))
                    || search_words(replace(subject, chr(8204), ' ')))""";

    private static final String TOLD = """
            \sor exists (
                select from said_word
                where tenant_id = current_tenant() and word = ? and ticket_id = ticket.id and told)""";

    /** An id is made in the request that opens its ticket. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final List<Piece> clauses = new ArrayList<>();
    private @Nullable Trail narrowest;
    private boolean areOfFew;

    private Conditions() {}

    /**
     * Those by which few are found come first.
     *
     * @param now by when promises have to be kept
     */
    static Conditions of(TicketFilter filter, Sight sight, Instant now) {
        var conditions = new Conditions()
                .few("number = ?", filter.number())
                .few("claim_id = ?", filter.claimId())
                .few("serial = ?", filter.serial())
                .few("unit_id = ?", filter.unitId())
                .few("related_ticket_id = ?", filter.relatedTicketId())
                .few("customer_id = ?", filter.customerId());
        switch (sight) {
            case OfPerson own -> conditions.few("customer_id = any(?)", own.customerIds());
            case OfRetailer its -> conditions.indexed("retailer_id = ?", its.retailerId());
            case Staff all -> {}
        }
        return conditions
                .due(filter, now)
                .few("assignee = ?", filter.assignee())
                .queue(filter.queue())
                .indexed("status = ?", name(filter.status()))
                .and("kind = ?", name(filter.kind()))
                .and("priority = ?", name(filter.priority()))
                .opened(filter.opened())
                .oneOf(filter.stages());
    }

    /** As well, that nobody finds a ticket by words of which they read nothing there. */
    Conditions readable(List<SearchWord> words, Sight sight) {
        if (sight.seesInside()) return this;
        for (var word : words) {
            var outside = Piece.of(OUTSIDE, word.text(), word.text());
            var told = sight.hears() == Hearing.NONE ? Piece.of("") : Piece.of(TOLD, word.said());
            clauses.add(outside.then(told).then(")"));
        }
        return this;
    }

    /** Each with an {@code and} before it. */
    Piece all() {
        var all = Piece.of("");
        for (var clause : clauses) all = all.then(" and ").then(clause);
        return all;
    }

    /** By which of them an index finds the fewest; none where there is no index for any. */
    List<Trail> trail() {
        return narrowest == null ? List.of() : List.of(narrowest);
    }

    /** Whether they are about one thing or one person, of whom there are not as many tickets as are due. */
    boolean areOfFew() {
        return areOfFew;
    }

    private Conditions few(String clause, @Nullable Object value) {
        areOfFew |= value != null;
        return indexed(clause, value);
    }

    private Conditions indexed(String clause, @Nullable Object value) {
        and(clause, value);
        return value == null ? this : by(new Trail.Clause(clauses.getLast()));
    }

    private Conditions queue(@Nullable String code) {
        and(IN_QUEUE, code);
        return code == null ? this : by(new Trail.Queue(code));
    }

    private Conditions due(TicketFilter filter, Instant now) {
        if (Boolean.FALSE.equals(filter.overdue())) and("(" + DueTime.OF_TICKET + " < ?) is not true", now);
        var due = Boolean.TRUE.equals(filter.overdue()) ? filter.dueAsOf(now) : filter.due();
        and(DueTime.OF_TICKET + " >= ?", due.from());
        and(DueTime.OF_TICKET + " < ?", due.before());
        return due.isBounded() ? by(new Trail.Due(due)) : this;
    }

    /** Ids are in the order in which they were made, so that nothing is looked at that is much older or newer. */
    private Conditions opened(Window opened) {
        and("id >= ?", opened.from() == null ? null : oldest(opened.from().minus(SLACK)));
        and("id < ?", opened.before() == null ? null : oldest(opened.before().plus(SLACK)));
        and("opened_at >= ?", opened.from());
        return and("opened_at < ?", opened.before());
    }

    private static UUID oldest(Instant madeAt) {
        return new UUID(Math.max(0, madeAt.toEpochMilli()) << 16, 0);
    }

    private Conditions by(Trail trail) {
        if (narrowest == null) narrowest = trail;
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
