/** On which days work is done, where a policy counts working days. */
@NullMarked
package org.aftersales.warranty.calendar;

import org.jspecify.annotations.NullMarked;
