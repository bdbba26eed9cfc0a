package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Optional;

/** The scanner of the settings, where there is one. */
@ApplicationScoped
class Scanners {

    private final Optional<Scanner> scanner;

    Scanners(AttachmentSettings settings) {
        this.scanner = settings.clamd().map(ClamdScanner::new);
    }

    boolean areNone() {
        return scanner.isEmpty();
    }

    /** @throws RuntimeException when it cannot look now */
    Verdict scan(InputStream content) {
        return scanner.orElseThrow().scan(content);
    }
}
