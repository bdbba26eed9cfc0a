/** A piece of after-sales work: its lifecycle, who may move it, who may see it. */
@NullMarked
package org.aftersales.ticket.ticket;

import org.jspecify.annotations.NullMarked;
