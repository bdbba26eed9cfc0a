/** How a unit passes from one owner to the next: offered by the one, accepted by the other with a code. */
@NullMarked
package org.aftersales.warranty.transfer;

import org.jspecify.annotations.NullMarked;
