/** The sold units, as far as warranty-service has told of them: whose they are and what stands on their labels. */
@NullMarked
package org.aftersales.ticket.unit;

import org.jspecify.annotations.NullMarked;
