/** What happens at the edges of every transaction. */
@NullMarked
package org.aftersales.kit.tx;

import org.jspecify.annotations.NullMarked;
