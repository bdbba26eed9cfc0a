/** Who bought a unit, and which was given in place of which: what was earned with the one that was sold, and spent on it, is of all of them. */
@NullMarked
package org.aftersales.loyalty.unit;

import org.jspecify.annotations.NullMarked;
