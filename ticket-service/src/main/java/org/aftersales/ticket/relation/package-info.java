/**
 * How tickets belong together: one goes on as another, one caused another, one is part of another, and which ones may be
 * about the same.
 */
@NullMarked
package org.aftersales.ticket.relation;

import org.jspecify.annotations.NullMarked;
