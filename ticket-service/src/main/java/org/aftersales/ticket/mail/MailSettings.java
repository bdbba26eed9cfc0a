package org.aftersales.ticket.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "aftersales.mail")
interface MailSettings {

    /**
     * The address that customers are written from, and answer to with an addition after a plus sign; at most 12 characters
     * before the at sign. Without it no mail is written, and nothing else changes.
     */
    Optional<String> address();

    /** The name beside that address. */
    @WithDefault("Aftersales")
    String name();

    /** How often a mail is tried before it is given up; the pauses grow to 4 hours, so that 12 are 16 hours. */
    @WithDefault("12")
    int attempts();

    /** How long the mail server may take for one mail; at most two minutes. ISO-8601 duration, more than zero. */
    @WithDefault("PT30S")
    Duration patience();
}
