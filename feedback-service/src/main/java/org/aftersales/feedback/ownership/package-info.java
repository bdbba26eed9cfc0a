/** Who owns which unit, as its registration proves. */
@NullMarked
package org.aftersales.feedback.ownership;

import org.jspecify.annotations.NullMarked;
