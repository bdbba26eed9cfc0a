/** Which person is which customer, as warranty-service tells. */
@NullMarked
package org.aftersales.ticket.customer;

import org.jspecify.annotations.NullMarked;
