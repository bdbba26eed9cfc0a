/** Points that staff gives without being asked: within limits alone, above them with somebody else's consent. */
@NullMarked
package org.aftersales.loyalty.surprise;

import org.jspecify.annotations.NullMarked;
