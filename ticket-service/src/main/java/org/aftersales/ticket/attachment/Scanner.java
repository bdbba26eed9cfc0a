package org.aftersales.ticket.attachment;

/** Looks at files before anybody else does. */
interface Scanner {

    /** @throws RuntimeException when it cannot look now; it is asked again later */
    Verdict scan(byte[] content);
}
