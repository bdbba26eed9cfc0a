package org.aftersales.loyalty.compensation;

/** Why a compensation is not credited. Published, so never renamed. */
enum Refusal {
    /** The customer did not become a member in time. */
    NOT_A_MEMBER,
    /** The customer was erased. */
    CUSTOMER_ERASED,
    /** Points of this kind are not given here. */
    UNKNOWN_KIND
}
