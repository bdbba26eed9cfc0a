package org.aftersales.loyalty.fraud;

/** Why staff thinks that a redemption was not meant as the programme means it. */
enum RejectionReason {
    /** The member was asked, and it was somebody else. */
    MEMBER_DENIED,
    /** Somebody else has got into the account. */
    ACCOUNT_TAKEN,
    /** One person redeems as many members. */
    ONE_PERSON_AS_MANY
}
