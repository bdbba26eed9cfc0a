/** What was sold goes back for money, or a part of its price does. */
@NullMarked
package org.aftersales.warranty.returns;

import org.jspecify.annotations.NullMarked;
