/** What was answered, in sums: never a number without how sure it is. */
@NullMarked
package org.aftersales.feedback.insight;

import org.jspecify.annotations.NullMarked;
