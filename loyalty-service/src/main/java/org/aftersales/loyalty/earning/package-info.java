/** What an event is worth, and to whom. */
@NullMarked
package org.aftersales.loyalty.earning;

import org.jspecify.annotations.NullMarked;
