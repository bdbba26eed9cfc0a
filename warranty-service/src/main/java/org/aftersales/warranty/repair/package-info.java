/** Work under the warranty while it is done: how long the customer goes without the unit, and how the work ends. */
@NullMarked
package org.aftersales.warranty.repair;

import org.jspecify.annotations.NullMarked;
