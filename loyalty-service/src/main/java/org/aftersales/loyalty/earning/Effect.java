package org.aftersales.loyalty.earning;

/** What the points of a rule are to those of the others. Rules are judged in this order. */
enum Effect {
    /** Points for the event itself; multipliers count them. */
    BASE,
    /** A part of the base on top, in per cent. Several add up; none multiplies another. */
    MULTIPLIER,
    /** Points on top, which no multiplier counts. */
    BONUS
}
