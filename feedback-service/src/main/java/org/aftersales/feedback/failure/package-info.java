/** What breaks, how often, and whether that has become worse. */
@NullMarked
package org.aftersales.feedback.failure;

import org.jspecify.annotations.NullMarked;
