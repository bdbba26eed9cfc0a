/** Things due later: rows taken by one sweeper, done in one transaction. */
@NullMarked
package org.aftersales.kit.timer;

import org.jspecify.annotations.NullMarked;
