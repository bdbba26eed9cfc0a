package org.aftersales.ticket.ticket;

import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The filters of a list of tickets as they are saved: the query's parameters, by their names. */
@Schema(name = "TicketSearchFilter")
record SearchFilter(
        @Nullable String status,
        @Nullable String kind,
        @Nullable String claimId,

        @Schema(description = "an id, or `me`: whoever runs the search") @Nullable
        String assignee,

        @Nullable String open,
        @Nullable String priority,
        @Nullable String customerId,
        @Nullable String unitId,
        @Nullable String serial,
        @Nullable String relatedTicketId,
        @Nullable String number,
        @Nullable String q,
        @Nullable String queue,
        @Nullable String overdue,
        @Nullable String dueAfter,
        @Nullable String dueBefore,
        @Nullable String openedSince,
        @Nullable String openedBefore,

        @Schema(description = "the order in which it lists what it finds, as `sort` of the list") @Nullable
        String sort) {

    /** Raised when a filter is taken away or changes its meaning; searches of an earlier one are refused then. */
    static final int VERSION = 1;

    private static final String ME = "me";

    /** 422: what is saved would find nothing, because it cannot be read. */
    static final class InvalidFilter extends RuleViolated {
        InvalidFilter(Malformed query) {
            super(
                    "invalid-filter",
                    "The filter cannot be read.",
                    query.violations().stream().map(InvalidFilter::inBody).toList());
        }

        private static Violation inBody(Violation ofQuery) {
            return new Violation("/filter/" + ofQuery.pointer().substring(1), ofQuery.code(), ofQuery.message());
        }
    }

    /** @throws InvalidFilter when a list would refuse it */
    void check() {
        try {
            var query = query("nobody", null, null);
            query.filter();
            query.order();
        } catch (Malformed refused) {
            throw new InvalidFilter(refused);
        }
    }

    /** The query of a list, as {@code subject} would have typed it. */
    TicketQuery query(String subject, @Nullable String limit, @Nullable String after) {
        return new TicketQuery(
                status,
                kind,
                claimId,
                ME.equals(assignee) ? subject : assignee,
                open,
                priority,
                customerId,
                unitId,
                serial,
                relatedTicketId,
                number,
                q,
                queue,
                overdue,
                dueAfter,
                dueBefore,
                openedSince,
                openedBefore,
                sort,
                limit,
                after);
    }
}
