/** Why the warranty of a unit does not hold, how its owner objects, and what is decided. */
@NullMarked
package org.aftersales.warranty.voiding;

import org.jspecify.annotations.NullMarked;
