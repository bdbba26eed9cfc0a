/** Two say that one unit is theirs: the claim, its evidence, and what staff decides. Neither learns who the other is. */
@NullMarked
package org.aftersales.warranty.conflict;

import org.jspecify.annotations.NullMarked;
