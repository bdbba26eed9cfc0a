/** Labels by GS1's standards, as scanners read them. */
@NullMarked
package org.aftersales.kit.gs1;

import org.jspecify.annotations.NullMarked;
