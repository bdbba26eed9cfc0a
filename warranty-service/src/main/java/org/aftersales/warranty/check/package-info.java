/** Is this covered, for whom does it cost what, and why: asked for any unit and any day, answered without its owner. */
@NullMarked
package org.aftersales.warranty.check;

import org.jspecify.annotations.NullMarked;
