/** A sold, serial-numbered product, whose it is and what is promised for it. */
@NullMarked
package org.aftersales.warranty.unit;

import org.jspecify.annotations.NullMarked;
