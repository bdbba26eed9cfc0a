package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;

/** The scanner of the settings. */
@ApplicationScoped
class Scanners {

    private final Scanner scanner;

    Scanners(AttachmentSettings settings) {
        this.scanner = settings.clamd().<Scanner>map(ClamdScanner::new).orElseGet(NoScanner::new);
    }

    Verdict scan(byte[] content) {
        return scanner.scan(content);
    }
}
