/** Redemptions that do not look like their member's: held until somebody has looked, and never silently. */
@NullMarked
package org.aftersales.loyalty.fraud;

import org.jspecify.annotations.NullMarked;
