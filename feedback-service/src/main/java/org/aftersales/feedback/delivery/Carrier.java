package org.aftersales.feedback.delivery;

/** Hands messages to whoever brings them: a mail server, a gateway. */
interface Carrier {

    /** Whether it is set up, and for messages on this way. */
    boolean takes(Channel channel);

    /**
     * @throws org.aftersales.kit.outward.Refused when this recipient will never be reached on this way
     * @throws org.aftersales.kit.outward.Down when it could not be handed over now; it may have arrived all the same
     */
    void hand(Letter letter);
}
