package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/** The scanner of the settings. */
@ApplicationScoped
class Scanners {

    private final Scanner scanner;

    Scanners(AttachmentSettings settings) {
        this.scanner = settings.clamd().<Scanner>map(ClamdScanner::new).orElseGet(NoScanner::new);
    }

    Verdict scan(InputStream content) {
        return scanner.scan(content);
    }
}
