package org.aftersales.warranty.customer;

/** From whom we know something of a person. */
enum ToldBy {
    RETAILER,
    CUSTOMER,
    STAFF,
    /** The customer, by the link under a survey's message. */
    SURVEY_LINK;

    /** Whether it is what the person has said themselves. */
    boolean isOwnWord() {
        return this == CUSTOMER || this == SURVEY_LINK;
    }
}
