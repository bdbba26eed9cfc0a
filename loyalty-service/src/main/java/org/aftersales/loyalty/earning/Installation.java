package org.aftersales.loyalty.earning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.aftersales.loyalty.ledger.Ending;

/** How this installation rewards. */
@ConfigMapping(prefix = "aftersales.loyalty")
public interface Installation {

    /** The zone of the programme's days; points end at the end of one. */
    @WithDefault("UTC")
    ZoneId zone();

    /** How long points can be spent, from the moment they are the member's: an ISO-8601 period such as P24M. Unless the programme says otherwise. */
    @WithDefault("P24M")
    Period validity();

    /** With what points end after that: DAY, MONTH or YEAR, each with its last local day. Unless the programme says otherwise. */
    @WithDefault("DAY")
    Ending ending();

    /** What a registered unit earns. */
    Registration registration();

    /**
     * How long an event waits for the rate that converts its price, from when it is told; then it is judged without. ISO-8601
     * duration; PT0S: it does not wait.
     */
    @WithDefault("P30D")
    Duration rateWithin();

    /** What an answered survey earns. */
    Survey survey();

    /** When a birthday is celebrated. */
    Birthday birthday();

    interface Registration {

        /** Stored with every earning; to be raised with every change below. */
        @WithDefault("1")
        int version();

        /** The price of one point, in major units, by ISO 4217 code. A currency that is not here earns nothing. */
        Map<String, BigDecimal> perPoint();

        /** Points that one unit earns at most, up to a billion. */
        @WithDefault("100000")
        long atMost();

        /**
         * How long the points of what was bought wait for it to be kept, for example P14D as long as it can be given
         * back; they can be spent from the end of that local day on. P0D: at once. Unless the programme says otherwise.
         */
        @WithDefault("P0D")
        Period pendingFor();
    }

    interface Survey {

        /** Stored with every earning; to be raised with every change below. */
        @WithDefault("1")
        int version();

        /** Points for an answer, whatever it is; 0 to 1 000 000 000. */
        @WithDefault("50")
        long points();
    }

    interface Birthday {

        /** When who was born on 29 February celebrates in other years: FEBRUARY_28 or MARCH_1. */
        @WithDefault("FEBRUARY_28")
        LeapDay leapDay();

        /** How long the day must be known before it is celebrated, so that nobody tells today's: an ISO-8601 duration. */
        @WithDefault("P30D")
        Duration knownFor();
    }
}
