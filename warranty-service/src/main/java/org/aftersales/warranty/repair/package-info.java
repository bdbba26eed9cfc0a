/** Work on units while it is done, under the warranty or for money: how long the customer goes without the unit, and how the work ends. */
@NullMarked
package org.aftersales.warranty.repair;

import org.jspecify.annotations.NullMarked;
