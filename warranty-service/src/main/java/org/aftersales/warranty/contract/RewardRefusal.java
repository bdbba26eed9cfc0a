package org.aftersales.warranty.contract;

/** Why a member gets no further cover for their points. The set may grow; readers accept what they do not know. */
enum RewardRefusal {
    UNKNOWN_UNIT,
    /** The unit is another person's. */
    NOT_THE_MEMBERS_UNIT,
    WARRANTY_VOID,
    /** Another unit was given for it. */
    UNIT_REPLACED,
    /** It went back for money. */
    UNIT_RETURNED,
    /** A kind, a length or a beginning that contracts do not have. */
    UNKNOWN_COVER
}
