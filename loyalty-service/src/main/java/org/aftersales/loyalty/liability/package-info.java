/** What the programme owes: points that may still be spent, by the month in which they were given. */
@NullMarked
package org.aftersales.loyalty.liability;

import org.jspecify.annotations.NullMarked;
