package org.aftersales.warranty.customer;

import java.time.Instant;

/** That a customer is the person signed in, and since when. */
public record Linked(CustomerId customerId, Instant linkedAt) {}
