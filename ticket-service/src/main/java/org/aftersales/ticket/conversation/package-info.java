/**
 * What customers and staff write to each other about a ticket, and what staff notes for itself. Every message says who may
 * read it; customers are shown nothing but what is named for them.
 */
@NullMarked
package org.aftersales.ticket.conversation;

import org.jspecify.annotations.NullMarked;
