/** Open time: when work is done, how much of it passed between two moments, and when an amount of it is used up. */
@NullMarked
package org.aftersales.kit.calendar;

import org.jspecify.annotations.NullMarked;
