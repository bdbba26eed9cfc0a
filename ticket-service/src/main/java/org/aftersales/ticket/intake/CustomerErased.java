package org.aftersales.ticket.intake;

import java.util.UUID;

/** What we read of a customer who is to be forgotten. */
record CustomerErased(UUID customerId) {}
