/** Facts of other services arrive: once, in order per key, and never lost when they cannot be handled. */
@NullMarked
package org.aftersales.kit.inbox;

import org.jspecify.annotations.NullMarked;
