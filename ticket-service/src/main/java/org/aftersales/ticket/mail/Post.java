package org.aftersales.ticket.mail;

/** Hands letters to a mail server. */
interface Post {

    /**
     * @throws org.aftersales.kit.outward.Refused when the mail server will never take a letter to this recipient
     * @throws org.aftersales.kit.outward.Down when it could not be handed over now; it may have arrived all the same
     */
    void hand(Letter letter);
}
