package org.aftersales.feedback.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "aftersales.delivery")
interface DeliverySettings {

    /** The address that invitations are written from. Without it none leaves by e-mail, and nothing else changes. */
    Optional<String> address();

    /** The name beside that address. */
    @WithDefault("Aftersales")
    String name();

    /**
     * Where text messages and notices for apps are handed over, signed as Standard Webhooks 1.0 says; without it none
     * leaves.
     */
    Optional<String> gatewayUrl();

    /** The secret of those signatures, as {@code whsec_} and base64; required with the address of the gateway. */
    Optional<String> gatewaySecret();

    /** How often a message is tried before it is given up; the pauses grow to 4 hours, so that 12 are 16 hours. */
    @WithDefault("12")
    int attempts();

    /** How long whoever takes a message may need for it; at most two minutes. ISO-8601 duration, more than zero. */
    @WithDefault("PT30S")
    Duration patience();
}
