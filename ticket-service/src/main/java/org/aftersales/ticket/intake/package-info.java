/** Facts of the other services, translated into work; one class per topic. */
@NullMarked
package org.aftersales.ticket.intake;

import org.jspecify.annotations.NullMarked;
