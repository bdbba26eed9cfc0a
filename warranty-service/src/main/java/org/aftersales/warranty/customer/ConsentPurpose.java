package org.aftersales.warranty.customer;

/** What for a person may allow us to write to them. Safety notices need no consent. */
enum ConsentPurpose {
    /** Offers and news. */
    MARKETING,
    /** Questions about how satisfied they are. */
    SURVEY,
    /** A greeting or a gift on their birthday. */
    BIRTHDAY
}
