/** What the other services tell us and what follows from it here. */
@NullMarked
package org.aftersales.warranty.intake;

import org.jspecify.annotations.NullMarked;
