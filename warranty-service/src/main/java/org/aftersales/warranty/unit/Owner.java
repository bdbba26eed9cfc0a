package org.aftersales.warranty.unit;

import org.aftersales.warranty.customer.CustomerId;

/** Whose a unit is and which retailer sold it. */
public record Owner(CustomerId customerId, String retailerId) {}
