/** A unit is taken back and another one given for it. */
@NullMarked
package org.aftersales.warranty.replacement;

import org.jspecify.annotations.NullMarked;
