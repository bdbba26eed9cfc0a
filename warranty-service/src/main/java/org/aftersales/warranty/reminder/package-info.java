/** What owners are told before a coverage ends, and when it has. */
@NullMarked
package org.aftersales.warranty.reminder;

import org.jspecify.annotations.NullMarked;
