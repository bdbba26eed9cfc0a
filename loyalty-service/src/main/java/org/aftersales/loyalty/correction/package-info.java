/** Points that staff puts right by hand: within limits alone, above them with somebody else's consent. */
@NullMarked
package org.aftersales.loyalty.correction;

import org.jspecify.annotations.NullMarked;
