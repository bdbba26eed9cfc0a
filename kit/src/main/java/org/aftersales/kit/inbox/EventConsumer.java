package org.aftersales.kit.inbox;

/** Reads one topic: translates, deduplicates through {@link Inbox}, delegates; decides nothing. */
public interface EventConsumer {
    /** The topic whose events this consumer understands. */
    String topic();

    /** Handles one event; whatever it throws is retried, parked or dead-lettered by the intake. */
    void receive(IncomingEvent event);
}
