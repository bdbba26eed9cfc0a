package org.aftersales.kit.inbox;

import java.util.function.Consumer;

/** An event that came, and what it makes happen here; one that nothing here names costs no look at the database. */
public final class Arrival {
    private final Inbox inbox;
    private final IncomingEvent event;

    Arrival(Inbox inbox, IncomingEvent event) {
        this.inbox = inbox;
        this.event = event;
    }

    /**
     * Does the work if it is an event of this type, once however often it comes.
     *
     * @param type the wire name, for example {@code warranty.claim.approved.v1}
     * @param data the reader's own record, naming only the fields it reads
     */
    public <T> Arrival on(String type, Class<T> data, Consumer<T> work) {
        if (event.type().equals(type)) inbox.once(event, () -> work.accept(event.as(data)));
        return this;
    }
}
