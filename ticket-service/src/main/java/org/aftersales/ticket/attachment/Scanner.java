package org.aftersales.ticket.attachment;

import java.io.InputStream;

/** Looks at files before anybody else does. */
interface Scanner {

    /** @throws RuntimeException when it cannot look now; it is asked again later */
    Verdict scan(InputStream content);
}
