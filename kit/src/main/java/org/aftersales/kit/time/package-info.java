/** The one clock. */
@NullMarked
package org.aftersales.kit.time;

import org.jspecify.annotations.NullMarked;
