/** How sure a number is. Nothing here knows what is counted. */
@NullMarked
package org.aftersales.feedback.statistics;

import org.jspecify.annotations.NullMarked;
