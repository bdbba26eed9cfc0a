package org.aftersales.ticket.intake;

import org.aftersales.ticket.ticket.Priority;

/**
 * How bad the experience behind a complaint was.
 *
 * @param code as feedback says it; severities may be added
 */
record Severity(String code) {

    Priority priority() {
        return switch (code) {
            case "CRITICAL" -> Priority.URGENT;
            case "HIGH" -> Priority.HIGH;
            default -> Priority.NORMAL; // what we do not know is not nothing
        };
    }
}
