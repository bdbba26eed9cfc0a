/** Units that need a look before they are served: reported stolen, or recalled by their maker. */
@NullMarked
package org.aftersales.warranty.block;

import org.jspecify.annotations.NullMarked;
