package org.aftersales.warranty.customer;

/** From whom we know something of a person. */
enum ToldBy {
    RETAILER,
    CUSTOMER,
    STAFF
}
