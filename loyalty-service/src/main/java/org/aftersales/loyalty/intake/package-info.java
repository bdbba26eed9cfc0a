/** Events of the other services, translated into this service's use cases. */
@NullMarked
package org.aftersales.loyalty.intake;

import org.jspecify.annotations.NullMarked;
