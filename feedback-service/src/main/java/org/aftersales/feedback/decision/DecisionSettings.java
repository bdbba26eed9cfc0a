package org.aftersales.feedback.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

@ConfigMapping(prefix = "aftersales.survey")
interface DecisionSettings {

    /**
     * How long after a ticket is resolved its customer is asked, unless it is closed earlier or a rule says otherwise.
     * ISO-8601 duration.
     */
    @WithDefault("P3D")
    Duration delay();

    /**
     * How often one person is asked at most in the days of the ceiling, by all rules together; the recovery from a complaint
     * is always asked about.
     */
    @WithDefault("4")
    int ceiling();

    /** The days of the ceiling, counted back from any moment. */
    @WithDefault("30")
    int ceilingDays();

    /** The zone of hours for asking where a rule names no other. */
    @WithDefault("UTC")
    ZoneId windowZone();

    /** How many invitations a tenant sends at most in a calendar month (UTC); not limited where absent. */
    Optional<Long> monthlyBudget();

    /**
     * How long is kept what somebody could be asked about, so that rules are tried on it; of what happens again, from the last
     * time on. Answers and what was decided stay. ISO-8601 duration, more than zero.
     */
    @WithDefault("P400D")
    Duration happeningsKept();
}
