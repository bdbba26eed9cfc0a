package org.aftersales.ticket.technician;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment asks of its crew.
 *
 * @param territory where it is; null when it is nowhere, as a call is
 * @param travels whether the way there and back takes time
 * @param skills each of which one of the crew must have on the day
 */
public record Need(
        Duration length,
        int crew,
        boolean travels,
        @Nullable String territory,
        List<NeededSkill> skills) {}
