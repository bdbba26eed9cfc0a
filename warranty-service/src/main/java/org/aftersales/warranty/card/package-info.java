/** The warranty card as people hold it and as anybody may check it. */
@NullMarked
package org.aftersales.warranty.card;

import org.jspecify.annotations.NullMarked;
