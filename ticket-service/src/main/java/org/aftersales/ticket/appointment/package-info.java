/**
 * Visits, calls and sessions for a ticket: found a free slot for, held, confirmed, moved, missed, done and accepted. What
 * was asked for, what was promised, what is planned inside and what happened are four windows that never stand in for
 * each other.
 */
@NullMarked
package org.aftersales.ticket.appointment;

import org.jspecify.annotations.NullMarked;
