package org.aftersales.warranty.coverage;

/** What a finished repair under the warranty may do to the coverages that held when the fault was reported. */
public enum RepairRule {
    NONE,
    /** The days without use are added (Spain; Poland, Civil Code art. 581, for repairs that are not significant). */
    SUSPEND_ACTUAL_DAYS,
    /** The days without use are added when they, or the working days of them, are more than so many (Iran: two weeks). */
    SUSPEND_IF_OVER_N_DAYS,
    /** Everything runs anew (Poland, Civil Code art. 581, for a replacement or a significant repair). */
    RESTART_UNIT,
    /** The replaced part runs anew, the unit does not. */
    RESTART_PART,
    /** Choosing repair lengthens the guarantee, once (Directive (EU) 2024/1799: twelve months). */
    EXTEND_ONCE_N_MONTHS
}
