/** Points that may be given in all, and that never more than that are given. */
@NullMarked
package org.aftersales.loyalty.budget;

import org.jspecify.annotations.NullMarked;
