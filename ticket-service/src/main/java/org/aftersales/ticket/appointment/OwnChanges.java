package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Tells customers what they may do with an appointment themselves, and what it costs. */
@ApplicationScoped
class OwnChanges {

    private final OwnTimes times;
    private final LateRules rules;
    private final Clock clock;

    OwnChanges(OwnTimes times, LateRules rules, Clock clock) {
        this.times = times;
        this.rules = rules;
        this.clock = clock;
    }

    ToldChange told(Appointment appointment) {
        var now = clock.instant();
        var rule = rules.of(appointment.order().type());
        var cost = LateChange.of(appointment, rule, now);
        Optional<Instant> until = OwnRules.isMovable(appointment, rule, now)
                ? times.among(appointment).map(among -> among.end().truncatedTo(ChronoUnit.SECONDS))
                : Optional.empty();
        return new ToldChange(
                until.isPresent(),
                OwnRules.movesLeft(appointment, rule),
                until.orElse(null),
                cost.inTimeUntil(),
                cost.late(),
                cost.fee());
    }
}
