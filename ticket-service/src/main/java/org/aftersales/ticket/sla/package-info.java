/** What was promised about tickets, by which hours it is counted, and whether it was kept. */
@NullMarked
package org.aftersales.ticket.sla;

import org.jspecify.annotations.NullMarked;
