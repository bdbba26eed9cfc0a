/** Photographs and copies of receipts: taken in, cleaned of what cameras add, sealed, shown to few, forgotten in time. */
@NullMarked
package org.aftersales.warranty.proof;

import org.jspecify.annotations.NullMarked;
