package org.aftersales.kit.inbox;

/** Thrown by a consumer whose event arrived before another topic's event it depends on; it is tried again later. */
public class NotYet extends RuntimeException {
    public NotYet(String waitsFor) {
        super(waitsFor);
    }
}
