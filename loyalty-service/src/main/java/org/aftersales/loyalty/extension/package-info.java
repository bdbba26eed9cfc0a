/** Points that end later than they would have, because staff says so: for a reason, and within limits. */
@NullMarked
package org.aftersales.loyalty.extension;

import org.jspecify.annotations.NullMarked;
