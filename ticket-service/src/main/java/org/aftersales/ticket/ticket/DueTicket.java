package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket and when it is due.
 *
 * @param due when its soonest promise to its customer is to be kept, or was when that was broken
 */
record DueTicket(ReadTicket ticket, Instant due) {

    /** Where a ticket stands among those that are due; of those that are due at the same time the one opened first. */
    record Place(Instant due, UUID id) {
        private static final UUID BEFORE_ALL = new UUID(0, 0);

        /** Before all that are due then or later. */
        static Place before(Instant due) {
            return new Place(due, BEFORE_ALL);
        }

        /** None where either is not told. */
        static @Nullable Place of(@Nullable Instant due, @Nullable UUID id) {
            return due == null || id == null ? null : new Place(due, id);
        }

        /** @param text as {@link #toString} has written it */
        static Place of(String text) {
            var parts = text.split(" ");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return due + " " + id;
        }
    }

    Place place() {
        return new Place(due, ticket.id().value());
    }
}
