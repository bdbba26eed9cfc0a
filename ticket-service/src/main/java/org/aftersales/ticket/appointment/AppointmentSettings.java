package org.aftersales.ticket.appointment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "aftersales.appointment")
interface AppointmentSettings {

    /** How long a slot is held for somebody who decides. ISO-8601 duration, more than zero. */
    @WithDefault("PT15M")
    Duration holdFor();

    /** How long the next session is held that a training leads to which was not understood. ISO-8601 duration. */
    @WithDefault("P3D")
    Duration proposalHeldFor();

    /**
     * How long before its promised beginning an appointment is moved or cancelled in time, where the tenant has told no
     * rule for its type. ISO-8601 duration.
     */
    @WithDefault("PT24H")
    Duration cutOff();
}
