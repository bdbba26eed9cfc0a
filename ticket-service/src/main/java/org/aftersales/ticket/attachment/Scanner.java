package org.aftersales.ticket.attachment;

import java.io.InputStream;
import java.time.Duration;

/** Looks at files before anybody else does. */
interface Scanner {

    /** How long it may take for one file, about; then it has failed. */
    Duration PATIENCE = Duration.ofMinutes(3);

    /** @throws RuntimeException when it cannot look now; it is asked again later */
    Verdict scan(InputStream content);
}
