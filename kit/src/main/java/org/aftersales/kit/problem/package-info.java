/** Errors as RFC 9457 problem details: one type per outcome, one mapper for all of them. */
@NullMarked
package org.aftersales.kit.problem;

import org.jspecify.annotations.NullMarked;
