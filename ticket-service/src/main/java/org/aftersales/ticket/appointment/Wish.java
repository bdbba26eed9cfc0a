package org.aftersales.ticket.appointment;

import org.aftersales.ticket.technician.Window;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like.
 *
 * @param requested when it would suit the customer
 */
record Wish(Order order, @Nullable Window requested, Session session) {}
