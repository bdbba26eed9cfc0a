package org.aftersales.warranty.coverage;

/** What the guarantee covers of a product that is given for a broken one. */
public enum ReplacementEffect {
    /** What was left of the terms of the broken one. */
    REMAINING,
    /** The whole terms again, from the day of the replacement. */
    FRESH,
    /** Of each coverage whichever ends later. */
    MAX
}
