/** A customer asks us to make a fault good: filed, decided by the coverage or by an adjuster, settled by the work. */
@NullMarked
package org.aftersales.warranty.claim;

import org.jspecify.annotations.NullMarked;
