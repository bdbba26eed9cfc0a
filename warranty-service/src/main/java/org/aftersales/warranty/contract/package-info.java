/** Further cover of a unit, sold or given as a reward, and what its cancellation brings. */
@NullMarked
package org.aftersales.warranty.contract;

import org.jspecify.annotations.NullMarked;
