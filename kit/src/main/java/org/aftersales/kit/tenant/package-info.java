/** Whose data this is and who asks: the tenant of the current work and the caller behind it. */
@NullMarked
package org.aftersales.kit.tenant;

import org.jspecify.annotations.NullMarked;
