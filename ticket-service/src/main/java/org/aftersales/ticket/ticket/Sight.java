package org.aftersales.ticket.ticket;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which tickets of the tenant a caller sees, and how much of them. */
sealed interface Sight {

    /** Whether a ticket about this is the caller's to see; if not, it does not exist for them. */
    boolean admits(Concern concern);

    /** Whether the caller sees who works on it and why it moved. */
    boolean seesInside();

    /** Whether the caller reads the technicians' words. */
    boolean readsNotes();

    /** The same, once it is known which customers people are. */
    default Sight knowing(Map<String, Set<UUID>> customers) {
        return this;
    }

    /** The person whose customers are to be known; none where that makes no difference. */
    default Optional<String> person() {
        return Optional.empty();
    }

    /** Which messages the caller reads, and finds tickets by. */
    Hearing hears();

    /** Part of the seal of a cursor: a page of one sight is no page of another. */
    String name();

    record Staff(boolean readsNotes) implements Sight {
        @Override
        public boolean admits(Concern concern) {
            return true;
        }

        @Override
        public boolean seesInside() {
            return true;
        }

        @Override
        public Hearing hears() {
            return readsNotes ? Hearing.ALL : Hearing.NONE;
        }

        @Override
        public String name() {
            return readsNotes ? "staff" : "onlooker";
        }
    }

    record OfRetailer(String retailerId) implements Sight {
        @Override
        public boolean admits(Concern concern) {
            return concern.retailerId().equals(retailerId);
        }

        @Override
        public boolean seesInside() {
            return false;
        }

        @Override
        public boolean readsNotes() {
            return false;
        }

        @Override
        public Hearing hears() {
            return Hearing.NONE;
        }

        @Override
        public String name() {
            return "retailer " + retailerId;
        }
    }

    record OfPerson(String subject, Set<UUID> customerIds) implements Sight {
        @Override
        public Optional<String> person() {
            return Optional.of(subject);
        }

        @Override
        public Sight knowing(Map<String, Set<UUID>> customers) {
            return new OfPerson(subject, customers.getOrDefault(subject, Set.of()));
        }

        @Override
        public boolean admits(Concern concern) {
            return customerIds.contains(concern.customerId());
        }

        @Override
        public boolean seesInside() {
            return false;
        }

        @Override
        public boolean readsNotes() {
            return false;
        }

        @Override
        public Hearing hears() {
            return Hearing.TOLD;
        }

        @Override
        public String name() {
            return "person " + subject;
        }
    }
}
