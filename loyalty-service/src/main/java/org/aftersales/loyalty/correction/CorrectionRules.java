package org.aftersales.loyalty.correction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What staff may put right by hand; given and taken points count alike. */
@ConfigMapping(prefix = "aftersales.correction")
interface CorrectionRules {
    /** How many points one of the staff may put right at once alone; for more somebody else has to agree. */
    @WithDefault("500")
    long alone();

    /** How many they may put right alone in a local day of the programme. */
    @WithDefault("2000")
    long alonePerDay();

    /** How many may be put right for a member in a local month of the programme before somebody else has to agree. */
    @WithDefault("1000")
    long perMemberAndMonth();

    /** How many points a correction has at most, whoever agrees; up to a billion. */
    @WithDefault("100000")
    long atMost();
}
