/** What owners are told before a coverage ends. */
@NullMarked
package org.aftersales.warranty.reminder;

import org.jspecify.annotations.NullMarked;
