/** What analysts ask of the register: how many units are in warranty, who registers how many, how good the files are. */
@NullMarked
package org.aftersales.warranty.insight;

import org.jspecify.annotations.NullMarked;
