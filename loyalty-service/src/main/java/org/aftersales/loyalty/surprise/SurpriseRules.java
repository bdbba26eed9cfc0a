package org.aftersales.loyalty.surprise;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What staff may give without being asked; a budget of the code {@code surprises}, where there is one, ends it. */
@ConfigMapping(prefix = "aftersales.surprise")
interface SurpriseRules {
    /** How many points one of the staff may give at once alone; for more somebody else has to agree. */
    @WithDefault("200")
    long alone();

    /** How many they may give alone in a local day of the programme. */
    @WithDefault("1000")
    long alonePerDay();

    /** How many a member may be given in a local month of the programme before somebody else has to agree. */
    @WithDefault("500")
    long perMemberAndMonth();

    /** How many points a surprise has at most, whoever agrees; up to a billion. */
    @WithDefault("10000")
    long atMost();
}
