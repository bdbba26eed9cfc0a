/**
 * Who does the work next: queues by what tickets are, agents by what they know and how much they have, and who is called
 * at night.
 */
@NullMarked
package org.aftersales.ticket.queue;

import org.jspecify.annotations.NullMarked;
